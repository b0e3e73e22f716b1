import { keepPlace } from './keep-place.ts'
import { keepView } from './keep-view.ts'
import { rememberLanguage } from './remember-language.ts'

// The page is complete without any of this: the script only remembers what the reader chose.
keepView()
keepPlace()
rememberLanguage()
