import { bringCopies } from './bring-copies.ts'
import { cleanCopies } from './clean-copies.ts'
import { closeContents } from './close-contents.ts'
import { followInPlace } from './follow-in-place.ts'
import { followReading } from './follow-reading.ts'
import { followTerms } from './follow-terms.ts'
import { heedKeys } from './heed-keys.ts'
import { keepComfort } from './keep-comfort.ts'
import { keepPlace } from './keep-place.ts'
import { keepView } from './keep-view.ts'
import { peekByTap } from './peek.ts'
import { rememberLanguage } from './remember-language.ts'
import { writeLetters } from './write-letters.ts'

// The page is complete without any of this: the script remembers what the reader chose, and fills in letters.
keepComfort()
keepView()
keepPlace()
heedKeys()
peekByTap()
rememberLanguage()
writeLetters()
followInPlace()
followTerms()
followReading()
closeContents()
bringCopies()
cleanCopies()
