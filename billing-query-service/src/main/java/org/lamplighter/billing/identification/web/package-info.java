/** Answers to callers who tried too often. */
@NullMarked
package org.lamplighter.billing.identification.web;

import org.jspecify.annotations.NullMarked;
