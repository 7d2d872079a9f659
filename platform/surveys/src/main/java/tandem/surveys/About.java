package tandem.surveys;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a survey is about; each may be absent.
 *
 * @param customer who is asked
 */
@Embeddable
record About(UUID customer, UUID deal, @Column(name = "service_case") UUID serviceCase) {}
