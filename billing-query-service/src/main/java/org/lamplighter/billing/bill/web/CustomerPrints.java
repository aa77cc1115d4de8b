package org.lamplighter.billing.bill.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamplighter.billing.account.Access;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.bill.ReadBills;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Customers take a bill away as a file. */
@RestController
@Tag(name = "Bills", description = "Bills of the accounts bound to the customer who is logged in")
final class CustomerPrints {

    private static final int MONTHS_OF_A_YEAR = 12;

    private final OwnAccounts own;
    private final ReadBills bills;
    private final Tariffs tariffs;
    private final BillWords words;
    private final PrintBill print;

    CustomerPrints(OwnAccounts own, ReadBills bills, Tariffs tariffs, BillWords words, PrintBill print) {
        this.own = own;
        this.bills = bills;
        this.tariffs = tariffs;
        this.words = words;
        this.print = print;
    }

    @GetMapping(
            path = "/api/customer/v1/accounts/{accountNumber}/bills/{month}.pdf",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller or shared with them")
    @Operation(
            summary = "The bill of a month as PDF, in Chinese and English",
            description =
                    "With its readings, lines, tiers, the sources of its prices and the energy of up to a year. Name and"
                            + " address are masked where the account is shared. A month that is not published is a 409.")
    ResponseEntity<byte[]> one(Caller caller, @PathVariable String accountNumber, @PathVariable YearMonth month) {
        Account account = own.visible(caller.subject(), accountNumber).state();
        return switch (bills.of(account.number(), month)) {
            case BillLookup.Published published -> file(account, caller.subject(), published);
            case BillLookup.NotPublished ignored ->
                throw new RejectedException(Rejection.conflict("bill-not-published", month));
            case BillLookup.Absent ignored -> throw new RejectedException(Rejection.notFound());
        };
    }

    private ResponseEntity<byte[]> file(Account account, String subject, BillLookup.Published published) {
        boolean clear = account.accessOf(subject).filter(Access.OWNER::equals).isPresent();
        Bill bill = published.bill();
        byte[] pdf = print.print(new BillToPrint(
                clear ? account.holderName().value() : account.holderName().masked(),
                clear
                        ? account.supply().address().value()
                        : account.supply().address().masked(),
                words.say(account.number().value(), published, Locale.CHINESE),
                words.say(account.number().value(), published, Locale.ENGLISH),
                tariffsOf(bill),
                yearUpTo(account, bill)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(bill.month()))
                .body(pdf);
    }

    /** The number of the account is no part of it: names of files travel far. */
    private static String attachment(YearMonth month) {
        return ContentDisposition.attachment()
                .filename("bill-" + month + ".pdf")
                .build()
                .toString();
    }

    private List<Tariff> tariffsOf(Bill bill) {
        return bill.parts().stream()
                .map(RatedPart::tariffId)
                .distinct()
                .map(tariffs::byId)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Bill> yearUpTo(Account account, Bill bill) {
        return Stream.concat(
                        Stream.of(bill), bills.newest(account.number(), bill.month(), MONTHS_OF_A_YEAR - 1).stream())
                .sorted(Comparator.comparing(Bill::month))
                .toList();
    }
}
