// States by the names, adjectives and capitals that stand for them: "Kyiv" and "the Ukrainian side" are Ukraine.

/** Each state with its further names, its adjective where no ending makes it, and the seats that stand for its government. */
const STATES = `United States,us,u.s.,usa,u.s.a.,america,american,washington;United Kingdom,uk,u.k.,britain,british,london;
European Union,eu,e.u.,brussels;United Nations,un,u.n.;Russia,russian federation,moscow;Ukraine,ukrainian,kyiv,kiev;
Germany,german,berlin;France,french,paris;Italy,italian,rome;Spain,spanish,madrid;Portugal,portuguese,lisbon;
Netherlands,dutch,the hague;Belgium,belgian;Ireland,irish,dublin;Switzerland,swiss,bern;Austria,vienna;
Poland,polish,warsaw;Czech Republic,czech,prague;Slovakia,slovak,bratislava;Hungary,hungarian,budapest;Romania,bucharest;
Bulgaria,sofia;Greece,greek,athens;Turkey,türkiye,turkish,ankara;Serbia,belgrade;Croatia,zagreb;Bosnia,sarajevo;
Albania,tirana;Kosovo,pristina;Moldova,chisinau;Belarus,minsk;Lithuania,vilnius;Latvia,riga;Estonia,tallinn;
Finland,finnish,helsinki;Sweden,swedish,stockholm;Norway,norwegian,oslo;Denmark,danish,copenhagen;Armenia,yerevan;
Azerbaijan,baku;Kazakhstan,kazakh,astana;China,chinese,beijing;Taiwan,taipei;Japan,tokyo;South Korea,seoul;
North Korea,pyongyang;India,new delhi,delhi;Pakistan,islamabad;Afghanistan,afghan,kabul;Indonesia,jakarta;Malaysia;
Philippines,filipino,manila;Thailand,thai,bangkok;Vietnam,hanoi;Myanmar,burma;Australia,canberra;New Zealand,wellington;
Israel,jerusalem,tel aviv;Iran,tehran;Iraq,baghdad;Syria,damascus;Lebanon,lebanese,beirut;Jordan,amman;
Saudi Arabia,saudi,riyadh;Qatar,doha;United Arab Emirates,uae,emirati,abu dhabi;Yemen,sanaa;Egypt,cairo;Libya,tripoli;
Tunisia;Algeria;Morocco,moroccan;Sudan,khartoum;Ethiopia,addis ababa;Somalia,somali;Kenya,nairobi;Congo;Nigeria,abuja;
South Africa,pretoria;Canada,canadian,ottawa;Mexico,mexican;Cuba,havana;Colombia,bogota;Venezuela,caracas;Peru;
Brazil,brasilia;Chile;Argentina,argentine`;

let states: Map<string, string> | null = null;

/** The state that a name, an adjective, an abbreviation or a capital stands for; in small letters. */
export function stateOf(lower: string): string | undefined {
  states ??= new Map(
    STATES.split(/;\s*/).flatMap((line) => {
      const names = line.toLowerCase().split(',');
      const state = line.split(',')[0]!;
      const made = ['n', 'i', 'ian', 'ese'].map((ending) => names[0] + ending);
      return [...made, ...names].map((name) => [name, state] as const);
    }),
  );
  return states.get(lower);
}

/** Whether a name is that of a place that is no state, and nobody's: "New York", "Texas". */
export const isPlace = (folded: string) =>
  /^(?:new|north|south|west|east|los|san|las|hong|wall|rhode|middle|silicon) .|^(?:california|florida|texas|iowa|ohio|michigan|pennsylvania|virginia|wisconsin|nevada|chicago|boston|europe|asia|africa|england|scotland|crimea|donbas|gaza)$/.test(
    folded,
  );
