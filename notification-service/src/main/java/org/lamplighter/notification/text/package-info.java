/** The words customers are told, in Chinese and English, from data files. */
@NullMarked
package org.lamplighter.notification.text;

import org.jspecify.annotations.NullMarked;
