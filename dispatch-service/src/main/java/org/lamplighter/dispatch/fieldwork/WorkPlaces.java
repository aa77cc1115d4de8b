package org.lamplighter.dispatch.fieldwork;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.kit.personal.PostalAddress;

/** Where work is and whom the crew asks for there. */
final class WorkPlaces {

    private final AccountSites accounts;
    private final Function<String, Optional<TransformerArea>> network;
    private final Contact desk;

    /** With the desk as contact where no account has one. */
    WorkPlaces(AccountSites accounts, Function<String, Optional<TransformerArea>> network, Contact desk) {
        this.accounts = accounts;
        this.network = network;
        this.desk = desk;
    }

    /** Where, and whom to ask for. */
    record Place(Site site, Contact contact) {}

    /** At an account's meter, if the account is known. */
    Optional<Place> ofAccount(String accountNumber) {
        return accounts.find(accountNumber).map(account -> {
            Site site = new Site(
                    account.areaCode(),
                    account.transformerArea(),
                    account.siteClass(),
                    account.address(),
                    position(account));
            return new Place(site, new Contact(account.name(), account.phone()));
        });
    }

    private @Nullable Position position(AccountSite account) {
        if (account.position() != null) {
            return account.position();
        }
        return Optional.ofNullable(account.transformerArea())
                .flatMap(network)
                .map(TransformerArea::position)
                .orElse(null);
    }

    /** At a transformer, if it is known. */
    Optional<Place> ofTransformer(String code) {
        return network.apply(code)
                .map(area -> new Place(
                        new Site(
                                area.areaCode(),
                                area.code(),
                                area.siteClass(),
                                new PostalAddress(area.name()),
                                area.position()),
                        desk));
    }

    /** At a place that nothing but a dispatcher describes. */
    Place ofSpot(String areaCode, String address, Position position) {
        return new Place(new Site(areaCode, null, SiteClass.URBAN, new PostalAddress(address), position), desk);
    }
}
