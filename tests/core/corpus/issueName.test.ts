import { issueName } from '@/core/corpus/issueName';

describe('an issue inside a sentence', () => {
  const named = (label: string) =>
    issueName({ id: 'i', label, proposal: label, supporting: 'For it.', rejecting: 'Against it.' });

  it('loses the full stop of a label that is a sentence, and nothing else', () => {
    expect(named('Emissions legislation should regulate CO2.')).toBe('Emissions legislation should regulate CO2');
    expect(named('Peace talks')).toBe('Peace talks');
    expect(named('Talks …')).toBe('Talks …');
    expect(named('Talks...')).toBe('Talks...');
    expect(named('.')).toBe('.');
  });
});
