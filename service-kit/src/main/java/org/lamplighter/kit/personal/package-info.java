/** Personal data: value types that mask themselves, encryption at rest, display masks. */
@NullMarked
package org.lamplighter.kit.personal;

import org.jspecify.annotations.NullMarked;
