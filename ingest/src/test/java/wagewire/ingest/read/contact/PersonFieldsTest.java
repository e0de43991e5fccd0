package wagewire.ingest.read.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.json.Json;

final class PersonFieldsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recruiter",
        "Recruiter Name",
        "recruiter_first_name",
        "primaryRecruiter",
        "talent_partner",
        "Talent Partner",
        "hiring_lead",
        "hiring_manager_full_name",
        "HiringManagers",
        "job_owner_name",
        "assigned_to",
        "contactFirstName",
        "contact-person",
        "primary_contact_last_name",
        "sourcer_full_name",
        "interviewers",
        "Ansprechpartner"
      })
  void aFieldThatNamesAPersonIsKnownInAnySpelling(String field) {
    assertThat(PersonFields.matches(field)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recruitment_process",
        "recruitingCategory",
        "company_name",
        "name",
        "hiringOrganization",
        "department",
        "title",
        "contract_type",
        "job_id",
        "ownership",
        "assignment",
        "partner_program"
      })
  void otherFieldsAreNot(String field) {
    assertThat(PersonFields.matches(field)).isFalse();
  }

  @Test
  void aPersonIsDroppedWhereverTheKeyStands() {
    String custom =
        """
        {"team": "Growth", "fields": [
          {"name": "Talent Partner", "value": "Jane Doe", "type": "user"},
          {"Label": "Hiring lead", "Answer": ["Jo Roe"]},
          {"name": "Budget", "value": "Opex"}],
         "recruiter_first_name": "Jane", "owner": {"name": "Jane Doe"}}
        """;

    assertThat(PersonFields.drop(Json.tree(custom)))
        .isEqualTo(
            Json.tree(
                """
                {"team": "Growth", "fields": [
                  {"name": "Talent Partner", "type": "user"},
                  {"Label": "Hiring lead"},
                  {"name": "Budget", "value": "Opex"}]}
                """));
  }
}
