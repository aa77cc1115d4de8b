/** The utility's bills over HTTP. */
@NullMarked
package org.lamplighter.billing.utility.web;

import org.jspecify.annotations.NullMarked;
