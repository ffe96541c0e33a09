package org.miteinander.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/search?q=50%,/search?q=50%25",
        "/search?q=%,/search?q=%25",
        "/search?q=%4,/search?q=%254",
        "/search?q=100%zufrieden,/search?q=100%25zufrieden",
        "/search?q=a|b,/search?q=a%7Cb",
        "'/search?q={\"a\"}^`<x>','/search?q=%7B%22a%22%7D%5E%60%3Cx%3E'",
        "/search?t=[1]&q=%C3%A4,/search?t=%5B1%5D&q=%C3%A4",
        "/a\\b,/a%5Cb"
    })
    void what_no_uri_holds_is_encoded(String typed, String sent) {
        assertThat(TypedAddress.encoded(typed)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=%C3%A4+b&place=04109",
                "/a/..%2fb",
                "/x?ids=a,b&t=1*(2)'!~$;:@",
                "http://[::1]:9080/a|b"
            })
    void a_uri_stays_as_it_is(String uri) {
        assertThat(TypedAddress.encoded(uri)).isEqualTo(uri);
    }
}
