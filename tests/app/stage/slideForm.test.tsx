import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SlideForm } from '@/app/stage/SlideForm';

const fill = async (label: RegExp, text: string) => {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
};
const done = () => screen.getByRole('button', { name: 'Add the slide' });

describe('the form for a slide', () => {
  const submit = vi.fn();
  const show = (view = 'v=1&view=stance') =>
    render(<SlideForm title="Talks" note="" view={view} label="Add the slide" submit={submit} />);
  beforeEach(() => submit.mockClear());

  it.each([
    [/^Title/, 'Who wants <b>talks</b>', /^The title must be plain text without markup/],
    [/^Note/, 'See <https://example.org>', /^The note must be plain text without markup/],
    [/^Note/, 'A bell\u0007', /^The note must be plain text without control characters/],
  ])('takes nothing into %s that it could not keep, and says why: %s', async (field, text, why) => {
    show();
    await fill(field, text);
    expect(screen.getByRole('alert')).toHaveTextContent(why);
    expect(done()).toBeDisabled();
    await fill(field, 'a < b');
    expect(screen.queryByRole('alert')).toBeNull();
    await userEvent.click(done());
    expect(submit).toHaveBeenCalledOnce();
  });

  it('takes the line breaks of slide programs', async () => {
    show();
    await fill(/^Title/, 'Two\u000blines');
    await fill(/^Note/, 'Say\u000bthis');
    await userEvent.click(done());
    expect(submit).toHaveBeenCalledWith('Two lines', 'Say\nthis');
  });

  it('says where a view has too long an address for a slide', () => {
    show(`v=1&actor=${'a'.repeat(2000)}`);
    expect(screen.getByRole('alert')).toHaveTextContent(/fewer values in the filter/);
    expect(done()).toBeDisabled();
  });
});
