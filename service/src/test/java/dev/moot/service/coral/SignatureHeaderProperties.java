package dev.moot.service.coral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SignatureHeaderProperties {

    @Property
    void anyHeaderGivesSignaturesOfTheRightLengthOrNone(@ForAll @StringLength(max = 2_000) String header) {
        assertThat(SignatureHeader.read(header))
                .allSatisfy(signature -> assertThat(signature).hasSize(32));
    }

    @Property
    void signaturesAreFoundAmongOtherThings(
            @ForAll @Size(max = 5) List<@Size(32) byte[]> signatures, @ForAll("junk") List<String> junk) {
        List<String> parts = new ArrayList<>(junk);
        signatures.forEach(signature -> parts.add(
                parts.size() / 2, " sha256=" + HexFormat.of().withUpperCase().formatHex(signature)));

        assertThat(SignatureHeader.read(String.join(",", parts)))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(signatures);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<List<String>> junk() {
        return net.jqwik.api.Arbitraries.of(
                        "",
                        " ",
                        "sha1=" + "0".repeat(40),
                        "sha256=",
                        "sha256=xyz",
                        "sha256=" + "0".repeat(63),
                        "=",
                        "v0=1")
                .list()
                .ofMaxSize(5);
    }

    @Property
    void aHeaderOfManySignaturesIsNotReadToItsEnd(@ForAll @Size(32) byte[] signature) {
        String one = "sha256=" + HexFormat.of().formatHex(signature);
        assertThat(SignatureHeader.read((one + ",").repeat(1_000))).hasSizeLessThan(20);
    }
}
