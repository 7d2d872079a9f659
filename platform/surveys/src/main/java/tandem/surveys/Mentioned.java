package tandem.surveys;

import java.util.Map;
import java.util.UUID;
import tandem.surveys.Surveyed.Kind;
import tandem.web.Outcome;
import tandem.web.act.References;

/** The records that some requests name, by what they call them. */
record Mentioned(Map<String, UUID> people, Map<Kind, Map<String, UUID>> records) {

  Outcome<Judged> judged(Mention mention) {
    return References.resolve("owner", mention.owner(), people)
        .map(person -> new Judged(person, mention.team()));
  }

  Outcome<About> about(Mention mention) {
    return References.resolve("customer", mention.customer(), records.get(Kind.CUSTOMER))
        .then(
            customer ->
                References.resolve("deal", mention.deal(), records.get(Kind.DEAL))
                    .then(
                        deal ->
                            References.resolve(
                                    "case", mention.serviceCase(), records.get(Kind.CASE))
                                .map(serviceCase -> new About(customer, deal, serviceCase))));
  }
}
