/** How imports are answered. */
@NullMarked
package org.lamplighter.billing.imports.web;

import org.jspecify.annotations.NullMarked;
