//! Holds the features of candidates for the authors, and the groups of them that mean one thing.

use crate::metadata::feature::features;

features! {
    /// What is known of a candidate for the authors.
    AuthorFeature {
        Bias "bias",
        Article "json_ld_article",
        OtherThing "json_ld_other",
        Meta "meta",
        OpenGraph "open_graph",
        LabelledData "twitter_label",
        Microdata "microdata",
        Rdfa "rdfa",
        Microformat "microformat",
        Link "rel_author",
        LinkFirst "first_rel_author",
        Class "author_class",
        ClassFirst "first_author_class",
        ClassShort "author_class_short",
        ClassWithCue "author_class_with_cue",
        User "user_link",
        UserFirst "first_user_link",
        NameLine "line_of_a_name",
        NameLineByDate "line_of_a_name_beside_a_date",
        Cue "text_with_cue",
        CueFirst "first_text_with_cue",
        CueFar "text_with_cue_far_from_headline",
        BehindCue "line_behind_a_cue",
        NearHeadline "near_headline",
        JustBehindHeadline "just_behind_headline",
        BeforeHeadline "before_headline",
        FarBehindHeadline "far_behind_headline",
        InContent "in_content",
        Beside "beside_content",
        InDiscussion "in_discussion",
        Person "all_are_people",
        Organization "some_organization",
        SingleWord "single_word",
        SingleLowercase "single_lower_case_word",
        Several "several_names",
        Many "over_3_names",
        IsSite "is_site_name",
        LooksLikeSite "shares_word_with_site",
        PageIsArticle "page_is_article",
        PageIsProduct "page_is_product",
        PageHasDate "page_has_published_date",
        InTitle "within_title",
        PageIsWebsite "page_is_website",
        HomePage "page_is_home",
        DataHasAuthor "data_names_an_author",
        OnlyPeople "only_people_on_page",
        WeakBesidePeople "no_people_while_others_are",
        PeopleBesideWeakData "people_while_data_name_none",
    }
}

/// The features of authors that data name.
pub(super) const DATA: [AuthorFeature; 4] =
    [AuthorFeature::Article, AuthorFeature::Meta, AuthorFeature::OpenGraph, AuthorFeature::LabelledData];

/// The features of who is seldom the author where people sign too.
pub(super) const WEAK: [AuthorFeature; 3] =
    [AuthorFeature::IsSite, AuthorFeature::Organization, AuthorFeature::SingleWord];
