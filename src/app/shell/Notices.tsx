import { useStore } from '@/app/state/store';
import { saveAsOneFile } from './saving';
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
            {/* What carries anything that is seen, where a link cannot. */}
            {offer === 'oneFile' && (
              <button
                type="button"
                className="action"
                onClick={() => {
                  dismiss(id);
                  void saveAsOneFile();
                }}
              >
                Save as one file
              </button>
            )}
            <button type="button" className="action" onClick={() => dismiss(id)}>
              Dismiss
            </button>
          </div>
        </div>
      ))}
    </div>
  );
}
