/**
 * Which columns of a roster only a district may turn on: meal or income status, disability, health, discipline
 * (DESIGN.md section 7). Known by the words that schools put into such headers.
 */

const SENSITIVE =
  /\b(meals?|lunch|frl|frpl|farms?|free[ /&-]*(and|or|&)?[ /-]*reduced|income|poverty|economic(ally)?|eds?|title ?1|homeless|mckinney|foster|disab\w*|swd|iep|ieps|504|ec|sped|special ed\w*|exceptional|impair\w*|diagnos\w*|health|medical|medication|allerg\w*|counsel\w*|disciplin\w*|suspen\w*|behaviou?r\w*|referrals?|incidents?|immigra\w*|migrant|citizen\w*|religio\w*)\b/i;

/** True for a header that names what only a district may allow a team to look at. */
export function isSensitive(header: string): boolean {
  return SENSITIVE.test(header.replace(/_/g, ' '));
}
