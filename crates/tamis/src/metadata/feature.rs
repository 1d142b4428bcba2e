//! Holds features by name: the enums that candidates are described with, and sets of them.

use crate::page::PageKind;

/// A named feature of a candidate.
pub(crate) trait Feature: Copy + 'static {
    /// All features, in the order of the table of weights.
    const ALL: &'static [(Self, &'static str)];

    /// Its place in [`Feature::ALL`].
    fn index(self) -> usize;

    /// The feature of all candidates of a page of this kind.
    fn of_kind(kind: PageKind) -> Self;
}

/// Declares an enum of features with their names; one for each kind of page follows them.
macro_rules! features {
    ($(#[$doc:meta])* $name:ident { $($(#[$feature_doc:meta])* $feature:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[$feature_doc])* $feature,)*
            KindArticle, KindThread, KindProduct, KindCollection, KindListing, KindDocumentation, KindService,
            KindOther,
        }

        impl crate::metadata::feature::Feature for $name {
            const ALL: &'static [(Self, &'static str)] = &[
                $(($name::$feature, $text),)*
                ($name::KindArticle, "kind_article"),
                ($name::KindThread, "kind_thread"),
                ($name::KindProduct, "kind_product"),
                ($name::KindCollection, "kind_collection"),
                ($name::KindListing, "kind_listing"),
                ($name::KindDocumentation, "kind_documentation"),
                ($name::KindService, "kind_service"),
                ($name::KindOther, "kind_other"),
            ];

            fn index(self) -> usize {
                self as usize
            }

            fn of_kind(kind: crate::page::PageKind) -> Self {
                use crate::page::PageKind as Kind;
                match kind {
                    Kind::Article => $name::KindArticle,
                    Kind::Thread => $name::KindThread,
                    Kind::Product => $name::KindProduct,
                    Kind::Collection => $name::KindCollection,
                    Kind::Listing => $name::KindListing,
                    Kind::Documentation => $name::KindDocumentation,
                    Kind::Service => $name::KindService,
                    Kind::Other => $name::KindOther,
                }
            }
        }
    };
}
pub(crate) use features;

/// A set of features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FeatureSet(u128);

impl FeatureSet {
    pub(crate) fn insert<F: Feature>(&mut self, feature: F) {
        self.0 |= 1 << feature.index();
    }

    pub(crate) fn insert_if<F: Feature>(&mut self, holds: bool, feature: F) {
        if holds {
            self.insert(feature);
        }
    }

    /// A set of these features.
    pub(crate) fn of<F: Feature>(features: &[F]) -> Self {
        let mut set = Self::default();
        for feature in features {
            set.insert(*feature);
        }
        set
    }

    pub(crate) fn contains<F: Feature>(self, feature: F) -> bool {
        self.0 >> feature.index() & 1 == 1
    }

    /// Whether it holds any feature of `other`.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// The sum of the weights of its features.
    pub(crate) fn score(self, weights: &[(&str, f32)]) -> f32 {
        weights
            .iter()
            .enumerate()
            .filter(|(index, _)| self.0 >> index & 1 == 1)
            .map(|(_, (_, weight))| weight)
            .sum()
    }

    /// The names of its features.
    #[cfg_attr(not(feature = "training"), expect(dead_code, reason = "rows for fitting are made of it"))]
    pub(crate) fn names<F: Feature>(self) -> impl Iterator<Item = &'static str> {
        F::ALL.iter().filter(move |(feature, _)| self.contains(*feature)).map(|(_, name)| *name)
    }
}
