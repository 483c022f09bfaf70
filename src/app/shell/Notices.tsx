import { useStore } from '@/app/state/store';
import './Notices.css';

export function Notices() {
  const notices = useStore((state) => state.notices);
  const dismiss = useStore((state) => state.dismiss);
  return (
    <div className="notices" role="status">
      {notices.map(({ id, text, details, offer }) => (
        <div key={id} className="notice">
          <p>{text}</p>
          {details && (
            <ul>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
          <div className="notice-actions">
            {offer === 'oneFile' && <SaveAsOneFile done={() => dismiss(id)} />}
            <button type="button" className="action" onClick={() => dismiss(id)}>
              Dismiss
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}

/** What carries anything that is seen, where a link cannot. */
function SaveAsOneFile({ done }: { done: () => void }) {
  const notify = useStore((state) => state.notify);
  return (
    <button
      type="button"
      className="action"
      onClick={() => {
        import('@/app/shell/oneFile')
          .then(({ saveAsOneFile }) => saveAsOneFile())
          .then((said) => {
            done();
            notify(said);
          })
          .catch((error: unknown) =>
            notify(`That could not be saved: ${error instanceof Error ? error.message : String(error)}`),
          );
      }}
    >
      Save as one file
    </button>
  );
}
