import { describe, expect, it } from 'vitest';
import { shareText } from '@/app/charts/network/measureWords';

describe('The density of a network, in digits', () => {
  it('has two decimals', () => {
    expect(shareText(37 / 45)).toBe('0.82');
    expect(shareText(1)).toBe('1.00');
    expect(shareText(0)).toBe('0.00');
  });

  it('never says all or nothing where it is neither', () => {
    expect(shareText(7137 / 7140)).toBe('0.9996');
    expect(shareText(3 / 7140)).toBe('0.0004');
  });
});
