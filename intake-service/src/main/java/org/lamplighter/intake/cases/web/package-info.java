/** Cases over HTTP, for customers, partners and the desk. */
@NullMarked
package org.lamplighter.intake.cases.web;

import org.jspecify.annotations.NullMarked;
