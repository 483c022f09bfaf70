import { useStore } from '@/app/state/store';
import './Notices.css';

export function Notices() {
  const notices = useStore((state) => state.notices);
  const dismiss = useStore((state) => state.dismiss);
  return (
    <div className="notices" role="status">
      {notices.map(({ id, text, details }) => (
        <div key={id} className="notice">
          <p>{text}</p>
          {details && (
            <ul>
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
          <button type="button" className="action" onClick={() => dismiss(id)}>
            Dismiss
          </button>
        </div>
      ))}
    </div>
  );
}
