import { useQuery } from '@tanstack/react-query';
import { CorpusLoadError, loadCorpus } from '@/app/data/loadCorpus';

/** Loads the corpus named in the address. The cache keeps no copy once it is handed to the store. */
export function useCorpusQuery(asked: string | null) {
  return useQuery({
    queryKey: ['corpus', asked],
    queryFn: ({ signal }) => loadCorpus(asked, document.baseURI, signal),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    // What is wrong with a file or an address does not mend itself.
    retry: (count, error) => !(error instanceof CorpusLoadError) && count < 2,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
  });
}
