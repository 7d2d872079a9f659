package tandem.operations.servicecase;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.operations.slapolicy.Category;
import tandem.web.paging.Values;

/**
 * A case as callers see it.
 *
 * @param owner who has the case, or had it last, like {@code team}
 * @param policy that promised, in the edition of the day of the opening
 * @param responseDue null while nobody knows, or nothing is promised; like {@code resolutionDue}
 * @param replies how often a human has answered
 * @param resolutions how often it was resolved
 */
record CaseView(
    UUID id,
    String externalId,
    CaseFunction function,
    Category category,
    String severity,
    String segment,
    UUID customer,
    UUID deal,
    String subject,
    @Schema(examples = "open") String state,
    UUID owner,
    String team,
    int escalation,
    UUID policy,
    Integer policyEdition,
    Instant openedAt,
    Instant responseDue,
    Instant respondedAt,
    Instant resolutionDue,
    Instant resolvedAt,
    Instant closedAt,
    Instant withdrawnAt,
    String reason,
    int replies,
    int resolutions,
    String version) {

  static CaseView of(ServiceCase it) {
    Matter matter = it.matter();
    Course course = it.course();
    Outlook outlook = it.outlook();
    Replies replies = Replies.of(course);
    return new CaseView(
        it.id(),
        it.externalId(),
        matter.function(),
        matter.category(),
        matter.severity(),
        matter.segment(),
        matter.customer(),
        matter.deal(),
        matter.subject(),
        Values.apiName(course.state()),
        outlook.person(),
        outlook.team(),
        course.escalation(),
        it.promise().policy(),
        it.promise().policyEdition(),
        course.openedAt(),
        outlook.responseDue(),
        replies.first(),
        outlook.resolutionDue(),
        course.resolvedAt(),
        course.closedAt(),
        course.withdrawnAt(),
        course.withdrawalReason(),
        replies.count(),
        course.resolutions().size(),
        it.version().toString());
  }
}
