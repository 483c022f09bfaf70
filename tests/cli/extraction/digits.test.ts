import { digitsOf } from '@/cli/extraction/digits';

describe('the digits of an id', () => {
  it.each([
    ['{"id":12345678901234567890}', '12345678901234567890'],
    ['{"text":"id","x":{"id":1},"y":["id",{"id":2}], "id" :\t-1.50e+3 ,"z":"\\"id\\":7"}', '-1.50e+3'],
    ['{"id":1,"id":9007199254740993}', '9007199254740993'],
    ['{"\\u0069d":9007199254740993,"text":"\\\\"}', '9007199254740993'],
    ['{"x":"id","id":9007199254740993}', '9007199254740993'],
  ])('%s', (json, digits) => {
    expect(digitsOf(json, 'id')).toBe(digits);
  });
});
