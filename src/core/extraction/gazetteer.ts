// States by the names, adjectives and capitals that stand for them: "Kyiv" and "the Ukrainian side" are Ukraine.

/** name|further names|adjectives|capital and other seats that stand for the government; lists by comma. */
const STATES = `United States|us,u.s.,usa,u.s.a.,america,united states of america|american,us,u.s.|washington
United Kingdom|uk,u.k.,britain,great britain|british,uk,u.k.|london
European Union|eu,e.u.|eu|brussels
United Nations|un,u.n.|un,u.n.
Russia|russian federation|russian|moscow
Ukraine||ukrainian|kyiv,kiev
Germany||german|berlin
France||french|paris
Italy||italian|rome
Spain||spanish|madrid
Portugal||portuguese|lisbon
Netherlands|holland|dutch|the hague
Belgium||belgian
Ireland||irish|dublin
Switzerland||swiss|bern
Austria||austrian|vienna
Poland||polish|warsaw
Czech Republic|czechia|czech|prague
Slovakia||slovak,slovakian|bratislava
Hungary||hungarian|budapest
Romania||romanian|bucharest
Bulgaria||bulgarian|sofia
Greece||greek|athens
Turkey|türkiye,turkiye|turkish|ankara
Serbia||serbian|belgrade
Croatia||croatian|zagreb
Bosnia|bosnia and herzegovina|bosnian|sarajevo
Albania||albanian|tirana
Kosovo||kosovan|pristina
North Macedonia|macedonia|macedonian|skopje
Moldova||moldovan|chisinau
Belarus||belarusian|minsk
Lithuania||lithuanian|vilnius
Latvia||latvian|riga
Estonia||estonian|tallinn
Finland||finnish|helsinki
Sweden||swedish|stockholm
Norway||norwegian|oslo
Denmark||danish|copenhagen
Armenia||armenian|yerevan
Azerbaijan||azerbaijani,azeri|baku
Kazakhstan||kazakh|astana
Uzbekistan||uzbek|tashkent
China||chinese|beijing
Taiwan||taiwanese|taipei
Japan||japanese|tokyo
South Korea||south korean|seoul
North Korea||north korean|pyongyang
India||indian|new delhi,delhi
Pakistan||pakistani|islamabad
Sri Lanka||sri lankan|colombo
Afghanistan||afghan|kabul
Indonesia||indonesian|jakarta
Malaysia||malaysian|kuala lumpur
Singapore||singaporean
Philippines||philippine,filipino|manila
Thailand||thai|bangkok
Vietnam||vietnamese|hanoi
Myanmar|burma|burmese|naypyidaw
Australia||australian|canberra
New Zealand||new zealand|wellington
Israel||israeli|jerusalem,tel aviv
Iran||iranian|tehran
Iraq||iraqi|baghdad
Syria||syrian|damascus
Lebanon||lebanese|beirut
Jordan||jordanian|amman
Saudi Arabia||saudi,saudi arabian|riyadh
Qatar||qatari|doha
United Arab Emirates|uae,u.a.e.|emirati|abu dhabi
Kuwait||kuwaiti
Yemen||yemeni|sanaa
Egypt||egyptian|cairo
Libya||libyan|tripoli
Tunisia||tunisian|tunis
Algeria||algerian|algiers
Morocco||moroccan|rabat
Sudan||sudanese|khartoum
South Sudan||south sudanese|juba
Ethiopia||ethiopian|addis ababa
Somalia||somali|mogadishu
Kenya||kenyan|nairobi
Rwanda||rwandan|kigali
Congo||congolese|kinshasa
Nigeria||nigerian|abuja
Mali||malian|bamako
South Africa||south african|pretoria
Zimbabwe||zimbabwean|harare
Canada||canadian|ottawa
Mexico||mexican|mexico city
Cuba||cuban|havana
Haiti||haitian|port-au-prince
Colombia||colombian|bogota
Venezuela||venezuelan|caracas
Peru||peruvian|lima
Brazil||brazilian|brasilia
Chile||chilean|santiago
Argentina||argentine,argentinian|buenos aires`;

interface Gazetteer {
  /** Names and capitals, folded. */
  readonly names: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, string>;
}

let gazetteer: Gazetteer | null = null;

function read(): Gazetteer {
  const names = new Map<string, string>();
  const adjectives = new Map<string, string>();
  for (const line of STATES.split('\n')) {
    const [state = '', others = '', peoples = '', seats = ''] = line.split('|');
    for (const name of [state.toLowerCase(), ...others.split(','), ...seats.split(',')]) names.set(name, state);
    for (const people of peoples.split(',')) adjectives.set(people, state);
  }
  names.delete('');
  return { names, adjectives };
}

/** The state that a name, an abbreviation or a capital stands for. */
export function stateNamed(folded: string): string | undefined {
  gazetteer ??= read();
  return gazetteer.names.get(folded);
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

/** The state that an adjective belongs to: "Ukrainian". */
export function stateOfAdjective(folded: string): string | undefined {
  gazetteer ??= read();
  return gazetteer.adjectives.get(folded);
}
