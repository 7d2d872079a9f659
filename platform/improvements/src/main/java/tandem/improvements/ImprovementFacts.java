package tandem.improvements;

import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of an improvement; a withdrawn one has none. */
record ImprovementFacts(
    @Field(en = "Started", zh = "开始", help = "When it started, and where its owner stood then")
        Moment started,
    @Field(en = "Kept", zh = "保留", help = "When it was kept; absent once it is reopened")
        Moment kept,
    @Field(en = "Reversed", zh = "撤销", help = "When it was reversed; absent once it is reopened")
        Moment reversed) {}
