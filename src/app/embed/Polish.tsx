import { useCallback } from 'react';
import Comfort from '@/app/ui/Comfort';
import { Back } from './Back';

/** What makes the frame pleasant and is not needed to read it. */
export default function Polish() {
  return (
    <>
      <Back />
      <Comfort fallback={useCallback(() => document.querySelector<HTMLElement>('.embed main button'), [])} />
    </>
  );
}
