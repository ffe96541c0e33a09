package org.miteinander.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

class FieldMessageTest {
    record Entry(
            @NotBlank String name,
            @Size(min = 3, max = 80) String title,
            @Size(max = 20) List<String> reasons) {}

    private static ProblemException.FieldError message(Entry entry) {
        try (var validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            var result = new BeanPropertyBindingResult(entry, "entry");
            validator.validate(entry, result);
            return FieldMessage.of(result.getFieldErrors().getFirst());
        }
    }

    @Test
    void an_empty_field_is_to_be_filled_in() {
        assertThat(message(new Entry(" ", "Titel", List.of())))
                .isEqualTo(new ProblemException.FieldError("name", "Bitte ausfüllen.", "Please fill this in."));
    }

    @Test
    void a_length_says_its_bounds() {
        assertThat(message(new Entry("n", "ab", List.of())).german()).isEqualTo("Bitte 3 bis 80 Zeichen.");
        assertThat(message(new Entry("n", "ab", List.of())).english()).isEqualTo("Please use 3 to 80 characters.");
    }

    @Test
    void a_list_counts_entries() {
        List<String> many = java.util.Collections.nCopies(21, "r");
        assertThat(message(new Entry("n", "abc", many)).german()).isEqualTo("Bitte höchstens 20 Einträge.");
    }
}
