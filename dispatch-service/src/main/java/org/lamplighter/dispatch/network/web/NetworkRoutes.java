package org.lamplighter.dispatch.network.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.AreaRecord;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.Fed;
import org.lamplighter.dispatch.network.ShowNetwork;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Network")
class NetworkRoutes {

    private static final String OF_AREAS = "the network of the caller's service areas";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final ShowNetwork showNetwork;

    NetworkRoutes(ShowNetwork showNetwork) {
        this.showNetwork = showNetwork;
    }

    /**
     * Accounts behind a device, by number only.
     *
     * @param transformerAreas how many transformer areas it feeds in the caller's service areas
     * @param accounts how many accounts it feeds there
     * @param next cursor of the next page, if there is one
     */
    record AccountsPage(
            Device.Kind kind,
            String device,
            int transformerAreas,
            long accounts,
            List<FedView> items,
            @Nullable String next) {}

    /** One account. */
    record FedView(String accountNumber, String transformerArea) {
        static FedView of(Fed fed) {
            return new FedView(fed.accountNumber(), fed.transformerArea());
        }
    }

    /** What an area is or was; {@code until} is missing for what it is. */
    record VersionView(
            Instant since,
            @Nullable Instant until,
            String name,
            String feeder,
            String substation,
            String areaCode,
            String siteClass) {
        static VersionView of(TransformerArea area, Instant since, @Nullable Instant until) {
            return new VersionView(
                    since,
                    until,
                    area.name(),
                    area.feeder(),
                    area.substation(),
                    area.areaCode(),
                    area.siteClass().name());
        }
    }

    /** An area, as it is and as it was, oldest first. */
    record AreaView(String transformerArea, VersionView now, List<VersionView> before) {
        static AreaView of(AreaRecord area) {
            return new AreaView(
                    area.now().code(),
                    VersionView.of(area.now(), area.since(), null),
                    area.before().stream()
                            .map(past -> VersionView.of(past.area(), past.since(), past.until()))
                            .toList());
        }
    }

    @GetMapping("/api/desk/v1/network/accounts")
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(
            summary = "Which accounts a device feeds",
            description =
                    "Account numbers only, in pages of 100 (at most 1000). A substation goes by its name, a feeder and a transformer area by their codes.")
    AccountsPage accounts(
            @RequestParam Device.Kind kind,
            @RequestParam String device,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        int most = Math.clamp(limit == null ? USUAL : limit, 1, MOST);
        ShowNetwork.Behind behind =
                showNetwork.behind(new Device(kind, device), caller.areas(), Optional.ofNullable(cursor), most);
        return new AccountsPage(
                kind,
                device,
                behind.transformerAreas(),
                behind.accounts(),
                behind.items().stream().map(FedView::of).toList(),
                behind.next());
    }

    @GetMapping("/api/desk/v1/network/transformer-areas/{code}")
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "A transformer area as it is, and as it was before each load that changed it")
    AreaView area(@PathVariable String code, Caller caller) {
        return AreaView.of(showNetwork.area(code, caller.areas()));
    }
}
