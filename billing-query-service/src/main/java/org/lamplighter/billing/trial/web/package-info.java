/** Trials over HTTP. */
@NullMarked
package org.lamplighter.billing.trial.web;

import org.jspecify.annotations.NullMarked;
