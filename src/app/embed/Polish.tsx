import { useCallback } from 'react';
import { useKeptFocus } from '@/app/ui/keepFocus';
import { Tooltip } from '@/app/ui/Tooltip';
import { Back } from './Back';

/** What makes the frame pleasant and is not needed to read it. */
export default function Polish() {
  useKeptFocus(useCallback(() => document.querySelector<HTMLElement>('.embed main button'), []));
  return (
    <>
      <Back />
      <Tooltip />
    </>
  );
}
