const load = async () => {
  vi.resetModules();
  return (await import('@/app/state/settings')).useSettings;
};

describe('settings', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });

  it('are as they were left at the last visit', async () => {
    const first = await load();
    first.getState().setTheme('dark');
    first.getState().setLetterKeys(false);
    expect((await load()).getState()).toMatchObject({ theme: 'dark', letterKeys: false });
  });

  it('last for the visit where the browser keeps nothing', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const settings = await load();
    expect(settings.getState()).toMatchObject({ theme: 'system', letterKeys: true });
    settings.getState().setTheme('light');
    expect(settings.getState().theme).toBe('light');
  });

  it.each(['{', 'null', '[]', '{"theme":"pink","letterKeys":"no"}'])(
    'are the usual ones where %s is stored',
    async (stored) => {
      localStorage.setItem('parley-settings', stored);
      expect((await load()).getState()).toMatchObject({ theme: 'system', letterKeys: true });
    },
  );
});
