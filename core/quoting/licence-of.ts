import { commonLicence } from '#core/reading/common-licence.ts'
import type { Edition, Text } from '#core/text/text.ts'

/**
 * On what terms the quoted words may be used, as an editor stated them; undefined where nothing is stated. A translation
 * that states none has those of its original.
 */
export function licenceOf(
  text: Text,
  edition: Edition | undefined,
  sides: 'both' | 'source' | 'target',
): string | undefined {
  const { rights, licence } = text.source.facts
  const source = rights ?? licence
  const target = edition?.target.facts.rights ?? edition?.target.facts.licence ?? source
  const terms = { both: [source, target], source: [source], target: [target] }[sides]
  const names = terms.flatMap((each) => (each === undefined ? [] : [commonLicence(each)?.name ?? each]))
  return names.length === 0 ? undefined : [...new Set(names)].join('; ')
}
