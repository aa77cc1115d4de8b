/** The API portal and the collected OpenAPI documents of the services. */
@NullMarked
package org.lamplighter.gateway.docs;

import org.jspecify.annotations.NullMarked;
