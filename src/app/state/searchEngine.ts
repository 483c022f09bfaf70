// Imported by what lets a reader search, or shows what somebody else searched for: there searching is at once.
import { provideSearch } from '@/app/state/searching';
import { search } from '@/core/table/search';

provideSearch(search);
