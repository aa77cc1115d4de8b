package org.lamplighter.intake.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Channel;

/** Someone who files or reads cases, and which of them are theirs. */
public sealed interface Party {

    /** The way in which they file. */
    Channel channel();

    /** Whether a case is theirs to read; what is not theirs is not there. */
    boolean mayRead(Case it);

    /** The outsourced call centre they are, if one. */
    default @Nullable String filesForPartner() {
        return null;
    }

    /** A customer with the app; theirs is what they filed, and what was filed by phone for their account. */
    record Customer(String subject) implements Party {
        @Override
        public Channel channel() {
            return Channel.MOBILE_APP;
        }

        @Override
        public boolean mayRead(Case it) {
            return subject.equals(it.file().report().customer());
        }
    }

    /** The system of an outsourced call centre; theirs is what it filed. */
    record PartnerCentre(String partnerId, String subject) implements Party {
        @Override
        public Channel channel() {
            return Channel.PARTNER_CALL_CENTRE;
        }

        @Override
        public boolean mayRead(Case it) {
            return partnerId.equals(it.file().report().partnerId());
        }

        @Override
        public String filesForPartner() {
            return partnerId;
        }
    }

    /** A desk user; theirs are the cases of their service areas. */
    record DeskUser(String subject, String role, Set<String> areas) implements Party {
        public DeskUser {
            areas = Set.copyOf(areas);
        }

        @Override
        public Channel channel() {
            return Channel.PHONE;
        }

        @Override
        public boolean mayRead(Case it) {
            return areas.contains(it.file().report().area());
        }
    }
}
