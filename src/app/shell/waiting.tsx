import { closeModal, showModal } from './modal';

/** Nobody is told to wait for less, ms. */
const SOON = 1000;

/** Does the work; where it takes longer, says so and lets the reader call it off, which gives null. */
export async function whileWaiting<Answer>(
  what: string,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | null> {
  const calledOff = new AbortController();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    showModal(
      what,
      <>
        <progress className="modal-progress" aria-label={what} />
        <p>A large file takes a while. Stopped, it leaves all as it was.</p>
      </>,
      { close: 'Stop', closed: () => calledOff.abort() },
    );
  }, SOON);
  try {
    return await work(calledOff.signal);
  } catch (error) {
    if (calledOff.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    if (told) closeModal();
  }
}
