/** Tariffs for anyone to read. */
@NullMarked
package org.lamplighter.billing.tariff.web;

import org.jspecify.annotations.NullMarked;
