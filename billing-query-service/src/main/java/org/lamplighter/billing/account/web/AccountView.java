package org.lamplighter.billing.account.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Access;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.Binding;
import org.lamplighter.billing.account.ProtectionReason;
import org.lamplighter.billing.account.Share;
import org.lamplighter.billing.account.StoppedFor;
import org.lamplighter.billing.account.SupplyPoint;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.contracts.intake.SiteClass;

/**
 * An account.
 *
 * @param accountNumber ten digits
 * @param customerNumber the customer whose supply point it is, where one customer has several
 * @param access how far it is this customer's
 * @param holderName name of the holder, in clear to customers it is bound to
 * @param phone number on file, masked
 * @param address supply address, in clear to customers it is bound to
 * @param areaCode service area
 * @param transformerArea transformer area, if known
 * @param siteClass class of the site
 * @param tariffRegion the province whose tariff applies
 * @param priceOption what the account chose of it
 * @param customerClass the class of customer
 * @param connection how it is supplied; commercial customers only
 * @param householdSize people of the household
 * @param lowIncome whether it is a registered low-income household
 * @param prepaid whether power is paid before it is used
 * @param protectedReason why its supply is never stopped automatically, if so
 * @param stoppedForArrearsSince since when its supply is stopped for unpaid bills, if it is
 * @param stoppedFor why else its supply is stopped and since when, if it is: for theft or breach of contract
 * @param isDefault whether it is the one shown first to this customer
 * @param boundAt since when it is bound to this customer or shared with them
 */
record AccountView(
        String accountNumber,
        @Nullable String customerNumber,
        @Nullable Access access,
        String holderName,
        String phone,
        String address,
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        String tariffRegion,
        PriceOption priceOption,
        CustomerClass customerClass,
        @Nullable ConnectionView connection,
        int householdSize,
        boolean lowIncome,
        boolean prepaid,
        @Nullable ProtectionReason protectedReason,
        @Nullable Instant stoppedForArrearsSince,
        @Nullable StoppedFor stoppedFor,
        @Nullable Boolean isDefault,
        @Nullable Instant boundAt) {

    /** As a customer sees it who proved that it is theirs. The phone stays masked: its last digits are the proof. */
    static AccountView own(Account account, String subject, boolean isDefault) {
        Binding binding = account.bindingOf(subject).orElseThrow();
        return of(
                account,
                account.holderName().value(),
                account.supply().address().value(),
                Access.OWNER,
                isDefault,
                binding.boundAt());
    }

    /** As a customer sees it with whom it is shared. */
    static AccountView viewed(Account account, Share.Viewer viewer) {
        return of(
                account,
                account.holderName().masked(),
                account.supply().address().masked(),
                Access.VIEWER,
                false,
                viewer.since());
    }

    /** As everybody else sees it. */
    static AccountView masked(Account account) {
        return of(
                account,
                account.holderName().masked(),
                account.supply().address().masked(),
                null,
                null,
                null);
    }

    private static AccountView of(
            Account account,
            String name,
            String address,
            @Nullable Access access,
            @Nullable Boolean isDefault,
            @Nullable Instant boundAt) {
        SupplyPoint supply = account.supply();
        return new AccountView(
                account.number().value(),
                account.customerNumber(),
                access,
                name,
                account.phone().masked(),
                address,
                supply.areaCode(),
                supply.transformerArea(),
                supply.siteClass(),
                account.terms().regionCode(),
                account.terms().option(),
                account.terms().customerClass(),
                ConnectionView.of(account.terms().connection()),
                account.terms().people(),
                account.terms().lowIncome(),
                account.prepaid(),
                account.protection() == null ? null : account.protection().reason(),
                account.stoppedSince(),
                account.stoppedFor(),
                isDefault,
                boundAt);
    }
}
