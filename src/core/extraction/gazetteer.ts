// States by the names, adjectives and capitals that stand for them: "Kyiv" and "the Ukrainian side" are Ukraine.

/** Each state with its further names, its adjective where no ending makes it, and the seats that stand for its government. */
const STATES = `United States,us,u.s.,usa,america,american,washington;United Kingdom,uk,u.k.,britain,british,london;
European Union,eu,brussels;United Nations,un,u.n.;Russia,russian federation,moscow;Ukraine,ukrainian,kyiv,kiev;
Germany,german,berlin;France,french,paris;Italy,italian,rome;Spain,spanish,madrid;Portugal,portuguese,lisbon;
Netherlands,dutch,the hague;Belgium,belgian;Ireland,irish,dublin;Switzerland,swiss,bern;Austria,vienna;
Poland,polish,warsaw;Czech Republic,czech,prague;Slovakia,slovak,bratislava;Hungary,hungarian,budapest;Romania,bucharest;
Bulgaria,sofia;Greece,greek,athens;Turkey,türkiye,turkish,ankara;Serbia,belgrade;Croatia,zagreb;Bosnia;Kosovo;Moldova;
Belarus,minsk;Lithuania,vilnius;Latvia,riga;Estonia,tallinn;Finland,finnish,helsinki;Sweden,swedish,stockholm;
Norway,norwegian,oslo;Denmark,danish,copenhagen;Armenia,yerevan;Azerbaijan,baku;Kazakhstan,kazakh,astana;
China,chinese,beijing;Taiwan,taipei;Japan,tokyo;South Korea,seoul;North Korea,pyongyang;India,new delhi,delhi;
Pakistan,islamabad;Afghanistan,afghan,kabul;Indonesia,jakarta;Philippines,manila;Vietnam,hanoi;Australia,canberra;
New Zealand,wellington;Israel,jerusalem;Iran,tehran;Iraq,baghdad;Syria,damascus;Lebanon,lebanese,beirut;Jordan;
Saudi Arabia,saudi,riyadh;Qatar,doha;United Arab Emirates,uae;Yemen;Egypt,cairo;Libya,tripoli;Sudan,khartoum;
Ethiopia,addis ababa;Kenya,nairobi;Nigeria,abuja;South Africa,pretoria;Canada,canadian,ottawa;Mexico,mexican;
Cuba,havana;Venezuela,caracas;Brazil,brasilia;Argentina`;

/** The state that a name, an adjective, an abbreviation or a capital stands for; in small letters. */
export const stateOf = (lower: string) => NAMES.get(lower);

const NAMES = new Map(
  STATES.split(/;\s*/).flatMap((line) => {
    const [state = '', ...others] = line.split(',');
    const made = ['', 'n', 'i', 'ian', 'ese'].map((ending) => state.toLowerCase() + ending);
    return [...made, ...others].map((name) => [name, state] as const);
  }),
);
