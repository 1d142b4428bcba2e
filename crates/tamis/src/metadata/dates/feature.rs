//! Holds the features of candidates for dates, and the groups of them that mean one thing.

use crate::metadata::feature::features;

features! {
    /// What is known of a candidate for a date.
    DateFeature {
        Bias "bias",
        ArticlePublished "json_ld_article_published",
        ArticleModified "json_ld_article_modified",
        ArticleCreated "json_ld_article_created",
        PagePublished "json_ld_page_published",
        PageModified "json_ld_page_modified",
        OtherPublished "json_ld_other_published",
        OtherModified "json_ld_other_modified",
        MetaPublished "meta_published",
        MetaUpdated "meta_updated",
        MetaDate "meta_date",
        Published "described_published",
        Modified "described_modified",
        Time "time_element",
        TimeFirst "first_time_element",
        TimeCalledPublished "time_called_published",
        TimeCalledUpdated "time_called_updated",
        ClassDate "date_class",
        ClassDateFirst "first_date_class",
        Line "short_line",
        LineFirst "first_short_line",
        LineOnly "only_the_date",
        LinePublished "line_says_published",
        LineUpdated "line_says_updated",
        LineWithTime "line_with_time_of_day",
        Prose "in_prose",
        ProseFirst "first_in_prose",
        LastLine "last_lines",
        Address "in_address",
        ImageAddress "in_image_address",
        NearHeadline "near_headline",
        JustBehindHeadline "just_behind_headline",
        BeforeHeadline "before_headline",
        FarBehindHeadline "far_behind_headline",
        InContent "in_content",
        Beside "beside_content",
        InFoot "in_foot",
        InDiscussion "in_discussion",
        FirstInDiscussion "first_in_discussion",
        InLink "in_link",
        Copyright "copyright",
        Ambiguous "ambiguous_order",
        Earliest "earliest",
        Latest "latest",
        EarliestOfData "earliest_of_data",
        LatestOfData "latest_of_data",
        EarliestNear "earliest_near_headline",
        Only "only_day",
        AddressMonth "month_of_address",
        PageIsArticle "page_is_article",
        PageIsProduct "page_is_product",
        NoDataDate "no_data_gives_a_date",
        AgainstData "data_claim_another_day",
        BesideData "next_day_of_claimed",
        UpdatedOnly "only_called_updated",
        UpdatedThoughClaimed "only_called_updated_while_another_is_claimed",
        ManyDates "among_over_8_days",
        PageIsWebsite "page_is_website",
        HomePage "page_is_home",
        OnlyLine "only_day_in_text",
    }
}

/// The features of dates that data give.
pub(super) const DATA: [DateFeature; 9] = [
    DateFeature::ArticlePublished,
    DateFeature::ArticleModified,
    DateFeature::ArticleCreated,
    DateFeature::PagePublished,
    DateFeature::PageModified,
    DateFeature::MetaPublished,
    DateFeature::MetaUpdated,
    DateFeature::Published,
    DateFeature::Modified,
];

/// The features by which a layer says that a day is that of a change.
pub(super) const UPDATE: [DateFeature; 6] = [
    DateFeature::ArticleModified,
    DateFeature::PageModified,
    DateFeature::MetaUpdated,
    DateFeature::Modified,
    DateFeature::TimeCalledUpdated,
    DateFeature::LineUpdated,
];

/// The features by which a layer claims to say when the page appeared.
pub(in crate::metadata) const PUBLICATION: [DateFeature; 4] = [
    DateFeature::ArticlePublished,
    DateFeature::MetaPublished,
    DateFeature::Published,
    DateFeature::TimeCalledPublished,
];

/// The features by which a day that stands in a reader's post is the page's all the same.
pub(super) const BEYOND_POSTS: [DateFeature; 7] = [
    DateFeature::MetaDate,
    DateFeature::OtherPublished,
    DateFeature::NearHeadline,
    DateFeature::Address,
    DateFeature::ImageAddress,
    DateFeature::TimeFirst,
    DateFeature::ClassDateFirst,
];
