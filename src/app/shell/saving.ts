// What saves is loaded when it is asked for, and says itself what came of it.
import { tell } from '@/app/state/tell';

export const saveAsOneFile = () => tell(import('./oneFile').then((one) => one.saveAsOneFile()));

export const saveCorpus = () => tell(import('./oneFile').then((one) => one.saveCorpus()));
