package org.lamplighter.dispatch.workorder;

import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;

/** Whom the crew asks for, and the number to call. */
public record Contact(PersonName name, PhoneNumber phone) {}
