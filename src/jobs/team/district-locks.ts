/** What a district set for all its teams is refused by every job that would change it, whatever page or menu asked. */
import type { Problem } from '../../domain/problem';
import type { Snapshot } from '../../workbook/snapshot';
import { lockableName, readDistrictRules } from '../../workbook/tabs/district';
import { lockedByDistrict } from '../meanwhile';

/** One Problem for each of `keys` that the district keeps; the snapshot holds the Team tab. */
export function districtLocks(snapshot: Snapshot, keys: Iterable<string>): Problem[] {
  const { locked } = readDistrictRules(snapshot);
  return [...keys].filter((key) => locked.includes(key)).map((key) => lockedByDistrict(lockableName(key)));
}
