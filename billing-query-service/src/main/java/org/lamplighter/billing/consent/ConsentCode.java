package org.lamplighter.billing.consent;

import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.PersonalDataCipher;

/**
 * What the browser takes back to the third party when a customer agreed: 128 bits that nobody can guess who lacks the data key. The same
 * request has the same code, so a repetition of it answers the same, and it is kept nowhere.
 */
record ConsentCode(String value) {

    static ConsentCode of(IdempotentRequest request, PersonalDataCipher cipher) {
        return new ConsentCode(cipher.blindIndex("consent code:" + request.mark()));
    }

    /** Names what it stands for, and does not give the code away. */
    String grantId() {
        return Ids.derived("CG", value);
    }

    @Override
    public String toString() {
        return "ConsentCode";
    }
}
