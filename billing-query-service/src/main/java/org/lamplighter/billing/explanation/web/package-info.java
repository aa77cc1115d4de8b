/** What the lines of a bill are made of, as data and in words; shared by all that show lines. */
@NullMarked
package org.lamplighter.billing.explanation.web;

import org.jspecify.annotations.NullMarked;
