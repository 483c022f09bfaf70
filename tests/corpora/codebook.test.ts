// The codebook that comes with the bundled corpus: kept up to date, and at work on sentences that are not of its articles.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inWords } from '#tests/core/extraction/suggested';
import { compileCodebook } from '@/cli/compileCodebook';
import { compileFolder } from '@/cli/compileFolder';
import { codebookSchemaText } from '@/cli/corpus';
import { parseCodebook } from '@/core/corpus/codebook';
import { corpusText } from '@/core/corpus/write';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/src/corpora/ukraine-talks`;
const committed = readFileSync(`${root}/public/codebooks/ukraine-talks.json`, 'utf8');
const parsed = parseCodebook(JSON.parse(committed));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const { codebook } = parsed;

it('the committed files are what the folder compiles to', () => {
  const corpus = compileFolder(folder);
  if (!corpus.ok) throw new Error(JSON.stringify(corpus.errors));
  const fresh = compileCodebook(folder, corpus.corpus);
  expect(fresh?.ok ? corpusText(fresh.codebook) : fresh?.errors).toBe(committed);
  expect(readFileSync(`${root}/public/codebook.schema.json`, 'utf8')).toBe(codebookSchemaText());
});

it('each issue has words of its own', () => {
  expect(codebook.issues.filter(({ terms }) => terms.length === 0)).toEqual([]);
});

it.each([
  ['putin', 'Putin <said> that {he is open to resuming negotiations with Kyiv}.', 'negotiate 1'],
  ['putin', 'Putin <said> {Russia would never hold talks with Ukraine}.', 'negotiate -2'],
  ['putin', 'Putin <said> {Ukraine would never hold talks with Russia}.', 'negotiate null'],
  ['macron', 'Macron <urged> both sides {to begin peace talks without delay}.', 'negotiate 2'],
  ['macron', 'Macron <urged> Zelenskyy {not to negotiate under fire}.', 'negotiate -2'],
  ['ukraine', 'Kyiv <ruled out> {talks with Moscow}.', 'negotiate -2'],
  ['ukraine', 'Kyiv did not <rule out> {talks with Moscow}.', 'negotiate 1'],
  [
    'zelenskyy',
    'Zelenskyy <said> {there can be no talks until Russian troops leave Ukraine}.',
    'negotiate -1, withdrawal 2',
  ],
  [
    'zelenskyy',
    'Zelenskyy <said> {Ukraine would negotiate only if Russia withdraws its troops}.',
    'negotiate -1, withdrawal 2',
  ],
  ['peskov', 'Peskov <said> {Russia is ready for talks if Kyiv takes the initiative}.', 'negotiate 1'],
  ['biden', 'Biden <said> {he had no intention of meeting Putin}.', 'putin-biden -2'],
  ['biden', 'Biden <said> {he would not rule out a meeting with the Russian president}.', 'putin-biden 1'],
  ['biden', 'Biden <said> {Putin refused to meet him}.', 'putin-biden null'],
  ['scholz', 'Scholz <called for> {an immediate ceasefire}.', 'ceasefire 2'],
  ['zelenskyy', 'Zelenskyy <rejected> {calls for a ceasefire}.', 'ceasefire -2'],
  ['zelenskyy', '{“A ceasefire now would be premature,”} Zelenskyy <said>.', 'ceasefire -1'],
  ['zelenskyy', '{“We will not trade territory for peace,”} Zelenskyy <said>.', 'cede-territory -2'],
  ['Dmytro Kuleba', 'Kuleba <insisted> {that Russia withdraw from Ukraine}.', 'withdrawal 2'],
  ['Dmytro Kuleba', 'Kuleba <insisted> {that Russia was not ready to leave Ukraine}.', 'withdrawal null'],
  ['peskov', 'Peskov <demanded> {that Kyiv recognise the annexation of the four regions}.', 'recognition 2'],
  [
    'biden',
    "Biden <said> {Washington will never recognize Russia's claims on sovereign Ukrainian territory}.",
    'recognition -2',
  ],
  ['zelenskyy', 'Zelenskyy <vowed> {to liberate Crimea}.', 'crimea 2'],
  ['peskov', 'Peskov <said> {Crimea is part of Russia}.', 'crimea -2'],
  ['peskov', 'Peskov <said> {Ukraine must amend its constitution}.', 'constitution 2'],
  ['ukraine', 'Ukraine <refused> {to amend its constitution}.', 'constitution -2'],
  ['putin', 'Putin <urged> Berlin {to change its course}.', 'germany-course 2'],
  ['scholz', 'Scholz <said> {Germany would not change its policy}.', 'germany-course -2'],
  ['zelenskyy', 'Zelenskyy <said> {he was in no hurry to talk to Putin}.', 'putin-zelenskyy -1'],
  ['zelenskyy', '{“I am ready to meet Putin, but not in Moscow,”} he <said>.', 'putin-zelenskyy 1'],
  ['macron', 'Macron <said> {it was essential that Putin and Zelenskyy talk}.', 'putin-zelenskyy 2'],
  ['peskov', 'Peskov <said> {Western arms deliveries make negotiations impossible}.', 'negotiate -1'],
  ['zelenskyy', '{“What talks can there be?”} he <asked>.', 'negotiate null'],
  ['zelenskyy', 'Zelenskyy <said> {the weather was fine}.', ''],
  ['zelenskyy', 'Zelenskyy <said> {Russia must withdraw its troops before peace talks}.', 'negotiate -1, withdrawal 2'],
  ['ukraine', 'Kyiv is <less eager> {to continue talks with Russia}.', 'negotiate -1'],
  ['putin', 'Putin <refused> {to rule out a ceasefire}.', 'ceasefire 1'],
  ['peskov', 'Peskov <said> {that Zelenskyy refuses to negotiate}.', 'negotiate null'],
  ['peskov', 'Peskov <said> {that the Kremlin does not refuse to negotiate}.', 'negotiate 1'],
  ['putin', 'Putin did not <commit to> {a date or a meeting with Zelenskyy}.', 'putin-zelenskyy -1'],
  ['macron', 'Macron <said> {he wants Russia to agree to a truce}.', 'ceasefire 2'],
  ['Jane Roe', 'Roe <said> {she supported a truce although the war is far from over}.', 'ceasefire 2'],
  ['zelenskyy', 'Zelenskyy <said> {Ukraine wants its land back and peace talks}.', 'negotiate 2'],
  ['zelenskyy', 'Zelenskyy <doubted> {that talks would help}.', 'negotiate -1'],
  ['peskov', 'Peskov <said> {talks were possible}.', 'negotiate 1'],
  ['peskov', 'Peskov <said> {talks were not possible at the moment}.', 'negotiate -2'],
  ['peskov', 'Peskov <said> {talks between Moscow and Kyiv had stalled}.', 'negotiate null'],
  ['biden', 'Biden <asked> Putin {to pull his troops out of Ukraine}.', 'withdrawal 2'],
  ['zelenskyy', 'Zelenskyy <said> {Putin could end the war tomorrow}.', 'ceasefire null'],
  ['zelenskyy', '{“Unless they leave our land, there will be no dialogue,”} he <said>.', 'negotiate -1'],
  ['peskov', '{“We do not see any readiness on the Ukrainian side for peace talks,”} Peskov <said>.', 'negotiate null'],
  ['peskov', '{“Russia remains open to dialogue,”} Peskov <said>.', 'negotiate 1'],
  ['peskov', '{“We have never refused to negotiate,”} Peskov <said>.', 'negotiate 1'],
  [
    'zelenskyy',
    '{“There is nothing to discuss with Putin while missiles fall,”} Zelenskyy <said>.',
    'putin-zelenskyy -2',
  ],
  [
    'zelenskyy',
    'Zelenskyy <said> {that without a full withdrawal of Russian troops there would be no negotiations}.',
    'negotiate -1, withdrawal 2',
  ],
  ['Sergei Lavrov', 'Lavrov <accused> the West {of blocking peace talks}.', 'negotiate null'],
  ['Sergei Lavrov', 'Lavrov <said> {the West had forbidden Kyiv to negotiate}.', 'negotiate null'],
  ['Sergei Lavrov', 'Lavrov <said> {Moscow was ready to negotiate but would not beg for talks}.', 'negotiate null'],
  [
    'united-states',
    'Washington <said> {it supports a just peace and would not pressure Kyiv to cede territory}.',
    'cede-territory -2',
  ],
  ['macron', 'Macron <said> {Europe should not accept the annexation of Ukrainian territory}.', 'recognition -2'],
  [
    'nato',
    'The alliance <called on> Russia {to withdraw all its forces and end its war}.',
    'ceasefire 2, withdrawal 2',
  ],
  [
    'zelenskyy',
    'Zelenskyy <said> {Ukraine will never accept a truce that leaves Russian troops on its soil}.',
    'ceasefire -2',
  ],
  ['zelenskyy', '{“We will fight on until every soldier is gone,”} he <said>.', 'ceasefire -1'],
  ['putin', 'Putin <told> Macron {that Russia would continue its offensive until its goals were met}.', 'ceasefire -1'],
  ['putin', 'Putin <told> Macron {that Kyiv must recognise Crimea}.', 'recognition 2'],
  ['Rishi Sunak', 'Sunak <said> {a ceasefire would only help Russia}.', 'ceasefire null'],
  ['Rishi Sunak', 'Sunak <warned against> {a rushed ceasefire}.', 'ceasefire -2'],
  ['peskov', '{“It is too early to speak about talks between the presidents,”} Peskov <said>.', 'negotiate -1'],
  [
    'erdogan',
    'Erdogan <said> {he hoped to bring Putin and Zelenskyy together for talks}.',
    'negotiate 1, putin-zelenskyy 1',
  ],
  ['erdogan', 'Erdogan <offered> {to host talks between Putin and Zelenskyy}.', 'negotiate 2, putin-zelenskyy 2'],
  ['zelenskyy', 'Zelenskyy <agreed> {to meet Putin}.', 'putin-zelenskyy 2'],
  ['zelenskyy', '{“Crimea is Ukrainian,”} Zelenskyy <said>.', 'crimea 2'],
  ['zelenskyy', 'Zelenskyy <denied> {that Ukraine would give up Crimea}.', 'cede-territory null'],
  ['scholz', 'Scholz <insisted> {there would be no change of course}.', 'germany-course -2'],
  ['scholz', 'Scholz <said> {that Germany stands by Ukraine}.', ''],
  ['peskov', 'Peskov <noted> {that talks were held in Istanbul in March}.', 'negotiate null'],
  [
    'zelenskyy',
    'Zelenskyy <signed> {a decree that declares talks with Putin impossible}.',
    'negotiate -2, putin-zelenskyy -2',
  ],
  [
    'biden',
    'Biden <said> {he is prepared to speak with Putin if Putin is looking for a way to end the war}.',
    'putin-biden 1, ceasefire null',
  ],
  ['biden', 'Biden <said> {he had no plans to talk to Putin}.', 'putin-biden -1'],
  ['zelenskyy', 'Zelenskyy <ruled out> {any territorial concessions}.', 'cede-territory -2'],
  ['kremlin', 'The Kremlin <dismissed> {the idea of a truce as a ploy}.', 'ceasefire -2'],
  ['Henry Kissinger', 'Kissinger <suggested> {that Ukraine should cede territory}.', 'cede-territory 2'],
  ['Henry Kissinger', 'Kissinger <suggested> {Ukraine cede territory}.', 'cede-territory 2'],
  ['zelenskyy', '{“There are things to discuss with the Russian leader,”} he <said>.', 'putin-zelenskyy 1'],
  [
    'zelenskyy',
    'Zelenskyy <said> {that he was not rushing to talk to Putin, even though there is plenty to talk to Putin about}.',
    'putin-zelenskyy -1',
  ],
  [
    'kremlin',
    'The Kremlin <suggested> {that Biden’s insistence Russia withdraws from Ukraine makes negotiation extremely unlikely}.',
    'negotiate -1, withdrawal null',
  ],
  ['ukraine', 'Ukraine <refused> {to budge on the matter, with Russia laying claim to Crimea}.', 'crimea null'],
  ['russia', 'Russia <refused> {to budge on the matter, with Moscow laying claim to Crimea}.', 'crimea -2'],
  ['peskov', 'Peskov <explained> {why he doesn’t think a negotiation will take place}.', 'negotiate null'],
  ['biden', 'Biden <said> {Putin must show a willingness to leave Ukraine}.', 'withdrawal 2'],
])('%s: %s', (speaker, sentence, expected) => {
  expect(inWords(sentence, speaker, codebook)).toBe(expected);
});
