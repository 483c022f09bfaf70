import { describe, expect, it } from 'vitest';
import { envelope, readCommand } from '@/app/embed/hosts/parley';

const REQUEST = { target: 'parley', v: 1, id: 'a', requestId: 7, type: 'getState' };

describe('a request', () => {
  it('is read with its number', () => {
    expect(readCommand(REQUEST, 'a')).toEqual({ type: 'getState', requestId: 7, data: REQUEST });
  });

  it('may leave out the name of the frame, and frames may have none', () => {
    expect(readCommand({ ...REQUEST, id: undefined }, 'a')?.type).toBe('getState');
    expect(readCommand(REQUEST, null)?.type).toBe('getState');
  });

  it.each([
    ['for another frame', { ...REQUEST, id: 'b' }],
    ['for another program', { ...REQUEST, target: 'other' }],
    ['of another version', { ...REQUEST, v: 2 }],
    ['of an unknown kind', { ...REQUEST, type: 'eval' }],
    ['of a kind that objects have by nature', { ...REQUEST, type: 'constructor' }],
    ['that is none', 'getState'],
    ['that is a list', [REQUEST]],
    ['that is nothing', null],
  ])('is nobody’s business %s', (_, data) => {
    expect(readCommand(data, 'a')).toBeNull();
  });

  it('carries back no object of the host as its number', () => {
    expect(readCommand({ ...REQUEST, requestId: { deep: [] } }, 'a')?.requestId).toBeNull();
  });
});

it('what is told says that it comes from Parley, in which version and from which frame', () => {
  expect(envelope('a', { type: 'error', message: 'No.' })).toEqual({
    source: 'parley',
    v: 1,
    id: 'a',
    type: 'error',
    message: 'No.',
  });
});
