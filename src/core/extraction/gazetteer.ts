// States by the names, adjectives and capitals that stand for them: "Kyiv" and "the Ukrainian side" are Ukraine.

/** Each state with its further names, its adjective where no ending makes it, and the seats that stand for its government. */
const STATES = `United States,us,u.s.,usa,u.s.a.,america,united states of america,american,washington;
United Kingdom,uk,u.k.,britain,great britain,british,london;European Union,eu,e.u.,brussels;United Nations,un,u.n.;
Russia,russian federation,moscow;Ukraine,ukrainian,kyiv,kiev;Germany,german,berlin;France,french,paris;
Italy,italian,rome;Spain,spanish,madrid;Portugal,portuguese,lisbon;Netherlands,holland,dutch,the hague;
Belgium,belgian;Ireland,irish,dublin;Switzerland,swiss,bern;Austria,vienna;Poland,polish,warsaw;
Czech Republic,czechia,czech,prague;Slovakia,slovak,bratislava;Hungary,hungarian,budapest;Romania,bucharest;
Bulgaria,sofia;Greece,greek,athens;Turkey,türkiye,turkiye,turkish,ankara;Serbia,belgrade;Croatia,zagreb;
Bosnia,bosnia and herzegovina,sarajevo;Albania,tirana;Kosovo,kosovan,pristina;
North Macedonia,macedonia,macedonian,skopje;Moldova,chisinau;Belarus,minsk;Lithuania,vilnius;Latvia,riga;
Estonia,tallinn;Finland,finnish,helsinki;Sweden,swedish,stockholm;Norway,norwegian,oslo;Denmark,danish,copenhagen;
Armenia,yerevan;Azerbaijan,azeri,baku;Kazakhstan,kazakh,astana;Uzbekistan,uzbek,tashkent;China,chinese,beijing;
Taiwan,taipei;Japan,tokyo;South Korea,seoul;North Korea,pyongyang;India,new delhi,delhi;Pakistan,islamabad;
Sri Lanka,colombo;Afghanistan,afghan,kabul;Indonesia,jakarta;Malaysia,kuala lumpur;Singapore,singaporean;
Philippines,philippine,filipino,manila;Thailand,thai,bangkok;Vietnam,hanoi;Myanmar,burma,burmese,naypyidaw;
Australia,canberra;New Zealand,wellington;Israel,jerusalem,tel aviv;Iran,tehran;Iraq,baghdad;Syria,damascus;
Lebanon,lebanese,beirut;Jordan,amman;Saudi Arabia,saudi,riyadh;Qatar,doha;
United Arab Emirates,uae,u.a.e.,emirati,abu dhabi;Kuwait;Yemen,sanaa;Egypt,cairo;Libya,tripoli;Tunisia,tunis;
Algeria,algiers;Morocco,moroccan,rabat;Sudan,khartoum;South Sudan,juba;Ethiopia,addis ababa;Somalia,somali,mogadishu;
Kenya,nairobi;Rwanda,kigali;Congo,congolese,kinshasa;Nigeria,abuja;Mali,malian,bamako;South Africa,pretoria;
Zimbabwe,zimbabwean,harare;Canada,canadian,ottawa;Mexico,mexican,mexico city;Cuba,havana;Haiti,haitian,port-au-prince;
Colombia,bogota;Venezuela,caracas;Peru,peruvian,lima;Brazil,brasilia;Chile,chilean,santiago;
Argentina,argentine,argentinian,buenos aires`;
const ENDINGS = ['', 'n', 'i', 'ian', 'ese'];

let states: Map<string, string> | null = null;

/** The state that a name, an adjective, an abbreviation or a capital stands for; in small letters. */
export function stateOf(lower: string): string | undefined {
  states ??= new Map(
    STATES.split(/;\s*/).flatMap((line) => {
      const [state = '', ...others] = line.split(',');
      return [...ENDINGS.map((ending) => state.toLowerCase() + ending), ...others].map(
        (name) => [name, state] as const,
      );
    }),
  );
  return states.get(lower);
}

const PLACES = new Set(
  `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,
iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,
nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,
rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington state,west virginia,wisconsin,
wyoming,new york city,los angeles,chicago,boston,england,scotland,wales,northern ireland,crimea,donetsk,luhansk,donbas,
gaza,hong kong,europe,asia,africa,middle east,wall street,silicon valley,hollywood`.split(/,\s*/),
);

/** A place that is no state, and nobody's name. */
export const isPlace = (folded: string) => PLACES.has(folded);
