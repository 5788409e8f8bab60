import type { Line } from './notation.ts';

/** Complaints in English. Notation: `notation.ts`. */
export const ENGLISH_FAULTS: readonly Line[] = [
  [
    '',
    2,
    'm',
    "bad poor poorly terrible horrible awful worst disappointing disappointed disappointment regret avoid mediocre lousy subpar meh underwhelming unacceptable unhappy dissatisfied unsatisfied unimpressed let_down stay_away don't_buy do_not_buy don't_bother would_not_recommend wouldn't_recommend can't_recommend never_again never_buy not_recommended not_as_good not_that_good expected_better expected_more low_quality cheap_quality poor_quality bad_quality inferior problem problems issue issues flaw flaws defects",
  ],
  [
    'quality',
    2.5,
    's',
    'garbage rubbish trash junk crap crappy piece_of_junk useless_junk threw_it_away thrown_away in_the_bin in_the_trash unusable unwearable inedible unreadable',
  ],
  [
    'quality!',
    2,
    'm',
    'cheaply_made flimsy fell_apart falls_apart falling_apart fall_apart came_apart coming_apart came_off coming_off fell_off falls_off falling_off peeled peels peeling came_loose coming_loose loose_threads loose_stitching unravel unraveled unravelled unraveling ripped rips tore tears torn shrunk shrank shrinks pilled pilling scratchy itchy see-through see_through thin_material cheap_material cheap_feeling feels_cheap feel_cheap looks_cheap looked_cheap ugly wrinkled rusted rust rusty wobbly wobbles bent bends snapped snaps stale_taste bland tasteless watery too_salty gross disgusting tastes_like tasted_like tastes_bad chewy soggy overcooked undercooked dry_and filthy dirty stained stains hair_in cockroach cockroaches bedbugs bed_bugs paper_thin thin_walls noisy_room run_down outdated typos misprint misprinted missing_pages boring badly_translated wore_out worn_out uncomfortable sheds shedding sticky greasy clumpy streaky pages_missing',
  ],
  [
    'function!',
    2.5,
    's',
    "stopped_working quit_working doesn't_work does_not_work didn't_work did_not_work don't_work won't_work not_working never_worked no_longer_works broke breaks broke_down broken broken_down dead dead_on_arrival doa defective faulty useless malfunction malfunctions malfunctioned leaks leaking leaked leaky won't_turn_on would_not_turn_on wouldn't_turn_on doesn't_turn_on does_not_turn_on won't_charge doesn't_charge does_not_charge won't_hold_a_charge won't_connect won't_pair will_not_pair doesn't_connect does_not_connect disconnects keeps_disconnecting drops_out crashes crashing crashed keeps_crashing freezes freezing froze lags laggy glitchy buggy overheats overheating overheated no_effect does_nothing did_nothing doesn't_do_anything not_effective ineffective barely_lasts battery_dies battery_drains dies_quickly drains short_battery static_noise buzzing rattles rattling blurry flickers flickering jams jammed stuck doesn't_stick won't_stick doesn't_stay won't_stay doesn't_hold doesn't_keep doesn't_clean doesn't_fit_together clogs clogged slow_to",
  ],
  [
    'size!',
    2,
    'm',
    "too_small too_big too_tight too_loose too_short too_long too_large too_narrow too_wide runs_small runs_large runs_big runs_really_small runs_very_small runs_a_bit_small runs_tight doesn't_fit does_not_fit didn't_fit did_not_fit don't_fit won't_fit wrong_size smaller_than larger_than bigger_than shorter_than longer_than size_is_off sizing_is_off way_too_small way_too_big tiny",
  ],
  [
    'colour!',
    2,
    'm',
    'wrong_color wrong_colour different_color different_colour color_is_off colour_is_off color_is_different colour_is_different color_faded colour_faded faded fades fading bleeds bled dye_ran dye_came_off dye_comes_off discolored discoloured not_the_color not_the_colour color_is_wrong colour_is_wrong',
  ],
  [
    'smell!',
    2.2,
    'm',
    'stinks stink stinky stank smelly reeks reeked reek smells_bad smells_like smelled_like smelt_like smells_awful smells_terrible bad_smell strong_smell strong_odor strong_odour awful_smell horrible_smell terrible_smell smells_of smelled_of chemical_smell plastic_smell plastic_odor plastic_odour musty mouldy_smell odor_is odour_is weird_smell strange_smell foul',
  ],
  [
    'missing!',
    2.5,
    's',
    "forgot_to_include forgot_to_send forgot_the forgot_my missing was_missing were_missing wrong_item wrong_one wrong_product wrong_thing wrong_order wrong_model incomplete empty_box only_got only_received only_one only_two got_only received_only didn't_include did_not_include not_included wasn't_included weren't_included not_in_the_box not_in_the_bag was_empty sent_the_wrong left_out short_one",
  ],
  [
    'damaged!',
    2.5,
    's',
    'damaged melted arrived_broken came_broken received_broken was_broken_when arrived_damaged came_damaged arrived_in_pieces in_pieces cracked crack cracks scratched scratch scratches shattered smashed dented dent dents chipped torn_open crushed_in bent_on_arrival arrived_bent spilled spilt leaked_in all_over_the_box broken_glass broken_in_transit',
  ],
  [
    'packaging!',
    2,
    'm',
    'poorly_packaged badly_packaged poorly_packed badly_packed poorly_wrapped no_padding no_bubble_wrap no_protection no_box packaging_was_terrible box_was_crushed box_was_damaged box_was_open box_was_torn crushed_box unsealed not_sealed crushed flimsy_box flimsy_bag plastic_bag thin_bag bad_packaging poor_packaging',
  ],
  [
    'logistics!',
    2.2,
    'm',
    "slow_delivery slow_shipping delivery_was_slow shipping_was_slow late arrived_late came_late delayed delay delays never_arrived never_came never_showed_up never_received not_received didn't_arrive did_not_arrive hasn't_arrived has_not_arrived still_waiting still_hasn't still_not took_forever took_ages took_over_a took_more_than took_weeks took_a_month took_months took_two took_three took_four took_so_long took_too_long lost lost_in_transit not_moved hasn't_moved no_tracking tracking_never tracking_has tracking_hasn't waited_weeks waited_for waiting_for weeks_late days_late long_wait not_shipped hasn't_shipped never_shipped slow",
  ],
  [
    'courier!',
    2.5,
    'm',
    "left_it_in_the_rain left_in_the_rain threw_it thrown_over threw_my tossed tossed_it dumped_it dumped didn't_ring did_not_ring never_rang never_knocked didn't_knock left_outside left_at_the_wrong wrong_address marked_as_delivered over_the_fence",
  ],
  [
    'attitude!',
    2.5,
    's',
    "rude ignored ignores ignoring ignore unhelpful impolite arrogant hostile dismissive unprofessional no_response no_reply no_answer no_help never_replied never_responded never_answered never_got_back doesn't_reply does_not_reply didn't_reply did_not_reply won't_reply doesn't_respond does_not_respond didn't_respond won't_respond nobody_replies nobody_answers no_one_replies nobody_replied unresponsive bad_service poor_service terrible_service horrible_service awful_service worst_service bad_customer_service terrible_customer_service couldn't_care_less could_not_care_less don't_care doesn't_care threatened bribe bribed yelled hung_up",
  ],
  [
    'attitude',
    2.5,
    's',
    'scam scammer scammers scammed cheated cheat cheats liar liars lied lies dishonest fraud thieves thief ripped_off crook crooks',
  ],
  [
    'mismatch!',
    2.5,
    's',
    "not_as_described not_as_advertised not_as_pictured not_as_shown not_what_i_ordered not_what_was not_the_same nothing_like different_from different_than looks_different misleading false_advertising falsely_advertised false_advertisement deceptive doesn't_match does_not_match didn't_match did_not_match doesn't_look_like does_not_look_like isn't_what not_like_the says_it listing_says advertised_as description_says bait_and_switch",
  ],
  [
    'price!',
    2,
    'm',
    "expensive overpriced over-priced pricey waste_of_money waste_your_money waste_of_time rip-off rip_off ripoff not_worth isn't_worth wasn't_worth poor_value bad_value cheaper_elsewhere price_dropped dropped_the_price overcharged charged_me save_your_money save_your_cash wasted_my_money costs_too_much too_much_money hidden_fees",
  ],
  [
    'fake!',
    3.5,
    'g',
    "fake fakes counterfeit counterfeits knockoff knock-off knock_off knock-offs replica imitation not_genuine not_authentic isn't_genuine isn't_authentic not_real_leather not_original isn't_original bootleg pirated refurbished used_not_new unlicensed",
  ],
  [
    'freshness!',
    2.5,
    's',
    "rotten rotting rotted stale spoiled spoilt mushy bruised wilted wilting went_bad gone_bad gone_off near_expiry almost_expired about_to_expire close_to_expiry expires_soon not_fresh wasn't_fresh weren't_fresh isn't_fresh overripe brown_and thawed rancid dried_out",
  ],
  [
    'freshness+safety!',
    4,
    'g',
    'expired past_expiry past_its_expiry past_their_expiry past_the_expiry out_of_date past_its_date past_their_date mouldy moldy mould mold maggots maggot weevils worms worm bug_inside bugs_in bug_in insects insect found_a_bug dead_bug',
  ],
  [
    'safety!',
    4,
    'g',
    'electric_shock shocked_me got_shocked electrocuted caught_fire on_fire burst_into_flames sparks sparked sparking smoke smoking started_smoking burned burnt burns burning rash rashes hives allergic allergic_reaction broke_out breakout itching swollen swelling blisters blistered sick got_sick made_me_sick vomiting vomited threw_up diarrhea diarrhoea stomach_ache food_poisoning poisoning poisoned toxic injured injury injuries hurt_himself hurt_herself hurt_my cut_my cut_his cut_her choking choked choke exploded explode explosion blew_up dangerous hazard unsafe not_safe hospital emergency_room fire_hazard melted_the glass_in metal_in bled',
  ],
  [
    'after-sale!',
    2.5,
    's',
    "refused_to_refund refuse_to_refund refuses_to_refund refused_a_refund refuse_to_give refuses_to_give refused_to_give refused_to_replace refuse_to_replace refuse_to_exchange no_refund no_refunds won't_refund wouldn't_refund will_not_refund would_not_refund not_refunded never_refunded still_no_refund waiting_for_my_refund waiting_for_a_refund refund_denied denied_my denied_the won't_replace wouldn't_replace won't_exchange won't_take_it_back wouldn't_take_it_back can't_return cannot_return could_not_return unable_to_return can't_get_a_refund return_shipping pay_for_return pay_the_return warranty_is_useless won't_honor won't_honour money_back",
  ],
];
