// What saves, and what tells of the corpus, is loaded when it is asked for, and says itself what came of it.
import { tell } from '@/app/state/tell';

export const saveAsOneFile = () => tell(import('./oneFile').then((one) => one.saveAsOneFile()));

export const saveCorpus = () => tell(import('./oneFile').then((one) => one.saveCorpus()));

export const showAbout = () => tell(import('./About').then((about) => about.showAbout()));
