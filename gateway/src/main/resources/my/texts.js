// The words of this page.

import { speak } from '/page/texts.js';
import { EN } from './en.js';
import { ZH } from './zh.js';

speak(ZH, EN);

export { language, otherLanguage, t, word, writeTexts } from '/page/texts.js';
