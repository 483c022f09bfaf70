import { render, screen } from '@testing-library/react';
import { pictureOf } from '@/app/charts/export/figureSvg';

it('a chart that is still being worked out is not saved half done: it says so', async () => {
  render(
    <figure>
      <p data-export="wait">Working out 1 of 7 windows …</p>
    </figure>,
  );
  await expect(pictureOf('Measures', screen.getByRole('figure'))).rejects.toThrow(/still being worked out/);
});
