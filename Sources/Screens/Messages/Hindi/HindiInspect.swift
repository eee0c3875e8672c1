// Words of inspecting returns.

extension Hindi {
    static let inspect = """
        = RETURNS
        रिटर्न
        = Return
        रिटर्न
        = Customer
        ग्राहक
        = State
        स्थिति
        = Not yours any more
        अब आपका नहीं
        = This return is not yours any more.
        यह रिटर्न अब आपका नहीं।
        = Returns
        रिटर्न
        = Shows the returns that wait to be inspected, and the trays with their age.
        जाँच को रुके रिटर्न और ट्रे उनकी उम्र के साथ दिखाता है।
        = The return is done; what is missing of it is shown first.
        रिटर्न पूरा; जो कम है पहले दिखेगा।
        = Go on without
        इसके बिना
        = Without
        बिना
        = Goes on without what is asked for; what follows from that is shown.
        माँगी चीज़ के बिना आगे; उसका असर दिखता है।
        = Picture
        फ़ोटो
        = Takes the picture that is asked for.
        माँगी फ़ोटो लेता है।
        = Takes back the last step, or the last unit as long as it lies on its tray.
        पिछला क़दम वापस लेता है, या पिछला नग जब तक ट्रे पर है।
        = Shows the list; the return stays yours.
        सूची दिखाता है; रिटर्न आपका रहता है।
        = Drops what is half typed; twice leaves the return, and its open unit goes back into the parcel.
        अधूरा टाइप हटाता है; दो बार रिटर्न छोड़ता है, और खुला नग पार्सल में लौटता है।
        = no return is open
        रिटर्न खुला नहीं
        = no picture is asked for
        फ़ोटो नहीं चाहिए
        = this step cannot be left out
        यह क़दम ज़रूरी है
        = nothing to inspect
        जाँचने को कुछ नहीं
        = return
        रिटर्न
        = returns
        रिटर्न
        = orphan
        लावारिस
        = orphans
        लावारिस
        = No return waits
        रिटर्न नहीं रुका
        = Scan a parcel, its RMA, its order or a unit to begin all the same.
        फिर भी शुरू करने को पार्सल, उसका RMA, ऑर्डर या नग स्कैन करें।
        = scan any parcel
        कोई पार्सल स्कैन करें
        = owner found: give trays
        मालिक मिला: ट्रे
        = half done
        आधा हुआ
        = , oldest %1
        , सबसे पुराना %1
        = to put away
        रखना है
        = for an order
        ऑर्डर के लिए
        = to refurbish
        सुधारना है
        = in quarantine
        क्वारंटीन में
        = for the vendor
        वेंडर के लिए
        = to scrap
        स्क्रैप
        = without owner
        बिना मालिक
        = ITEM
        आइटम
        = FETCH
        लाएँ
        = LOT
        लॉट
        = LAST DAY
        आख़िरी दिन
        = SERIAL
        सीरियल
        = 2ND BADGE
        दूसरा बैज
        = CHECK %1 OF %2
        जाँच %1/%2
        = PHOTO
        फ़ोटो
        = GRADE
        ग्रेड
        = REASON
        कारण
        = WEIGH
        तौलें
        = WITNESS
        गवाह
        = TO
        कहाँ
        = TRAY
        ट्रे
        = more
        ज़्यादा
        = fetch %1 × %2 from %3
        %3 से %2 × %1 लाएँ
        = Nobody announced what is in it.
        इसमें क्या है, किसी ने नहीं बताया।
        = order %1
        ऑर्डर %1
        = %1 × %2, grade %3 → %4 · %5 (%6)
        %1 × %2, ग्रेड %3 → %4 · %5 (%6)
        = SKU %1
        SKU %1
        = serial %1
        सीरियल %1
        = best is %1
        सबसे अच्छा %1
        = The answers allow %1. Worse is yours to say, better needs a second badge.
        जवाबों से %1 तक। कम आप कह सकते हैं, ज़्यादा को दूसरा बैज चाहिए।
        = %1 · by the rule: %2
        %1 · नियम से: %2
        = Reason
        कारण
        = Reasons
        कारण
        = Lists the reasons, with what each one leads to before Enter gives it.
        कारण और हर एक का असर दिखाता है, Enter से पहले।
        = by the rule: %1.
        नियम से: %1।
        = It is weighed first, and somebody else sees it go.
        पहले तौला जाता है, और कोई और देखता है।
        = %1 g
        %1 ग्रा
        = into %1, or an empty tote
        %1 में, या ख़ाली टोट में
        = into an empty tote
        ख़ाली टोट में
        = Order %1 waits for it: %2.
        ऑर्डर %1 को चाहिए: %2।
        = its tray
        उसकी ट्रे
        = The unit goes on %1, %2.
        नग %1 पर जाएगा, %2।
        = REFUND
        रिफ़ंड
        = REPLACE
        बदलें
        = HOLD
        रोकें
        = REJECT
        नामंज़ूर
        = not what shipped
        भेजा वाला नहीं
        = It is not what was shipped: perhaps another unit was put in.
        यह भेजा हुआ नहीं: शायद दूसरा नग रखा गया।
        = more than shipped
        भेजे से ज़्यादा
        = It is more than was shipped or announced.
        भेजे या सूचित से ज़्यादा है।
        = better than allowed
        ग्रेड ऊँचा
        = The grade is better than the answers allow.
        ग्रेड जवाबों से ऊँचा है।
        = cannot be read
        पढ़ा नहीं जाता
        = It cannot be read.
        पढ़ा नहीं जाता।
        = no witness
        गवाह नहीं
        = Nobody has seen it.
        किसी ने नहीं देखा।
        = Suspected of being another unit
        दूसरा नग होने का शक
        = More than was shipped or announced
        भेजे या सूचित से ज़्यादा
        = Graded up
        ग्रेड बढ़ाया
        = Cannot be read
        पढ़ा नहीं जाता
        = Not scrapped: no witness
        स्क्रैप नहीं: गवाह नहीं
        = scan parcel
        पार्सल स्कैन
        = scan a return, or Enter
        रिटर्न स्कैन, या Enter
        = scan a parcel, RMA, order, serial or item, or Enter for the marked one
        पार्सल, RMA, ऑर्डर, सीरियल या आइटम स्कैन करें, या चुने के लिए Enter
        = scan a unit of the tray
        ट्रे का नग स्कैन करें
        = fetch a unit from its tray and scan it
        ट्रे से नग लाकर स्कैन करें
        = scan a unit, F4: done
        नग स्कैन, F4: पूरा
        = scan the next unit; F4 when the parcel is empty
        अगला नग स्कैन करें; पार्सल ख़ाली हो तो F4
        = scan or type the lot; F4 if it cannot be read
        लॉट स्कैन या टाइप करें; न पढ़ा जाए तो F4
        = last day
        आख़िरी दिन
        = scan or type its last day, as 2027-03-01; F4 if unreadable
        आख़िरी दिन स्कैन या टाइप करें, जैसे 2027-03-01; न पढ़ा जाए तो F4
        = scan or type the serial; F4 if it cannot be read
        सीरियल स्कैन या टाइप करें; न पढ़ा जाए तो F4
        = 2nd badge
        दूसरा बैज
        = a second badge, or F4
        दूसरा बैज, या F4
        = let somebody else look and scan their badge; F4 without
        कोई और देखे और अपना बैज स्कैन करे; F4 इसके बिना
        = digit
        अंक
        = the digit of the answer
        जवाब का अंक
        = type or scan the digit of the answer
        जवाब का अंक टाइप या स्कैन करें
        = F2, or the file's name
        F2, या फ़ाइल नाम
        = F2 takes the picture; or type the file's name; F4 without
        F2 फ़ोटो लेता है; या फ़ाइल का नाम टाइप करें; F4 इसके बिना
        = grade card
        ग्रेड कार्ड
        = scan a grade card
        ग्रेड कार्ड स्कैन करें
        = scan a grade card, or type A, B, C or D
        ग्रेड कार्ड स्कैन करें, या A, B, C या D टाइप करें
        = the digit of the reason
        कारण का अंक
        = type or scan the digit of the reason
        कारण का अंक टाइप या स्कैन करें
        = grams
        ग्राम
        = weigh it: grams
        तौलें: ग्राम
        = weigh what is thrown away: the scale, or type the grams
        फेंका माल तौलें: काँटा, या ग्राम टाइप करें
        = witness
        गवाह
        = a witness' badge, or F4
        गवाह का बैज, या F4
        = let somebody else see it go and scan their badge; F4 without
        कोई और देखे और अपना बैज स्कैन करे; F4 इसके बिना
        = scan tote
        टोट स्कैन
        = scan its tote
        उसका टोट स्कैन करें
        = an empty tote
        ख़ाली टोट
        = scan %1, then pack it
        %1 स्कैन करें, फिर पैक करें
        = scan tray
        ट्रे स्कैन
        = put it on %1 and scan the tray
        %1 पर रखें और ट्रे स्कैन करें
        = The open unit goes back into the parcel.
        खुला नग पार्सल में लौटेगा।
        = Return %1 waits then.%2 Any scan goes on.
        रिटर्न %1 तब रुकेगा।%2 कोई भी स्कैन जारी रखता है।
        = the return waits
        रिटर्न रुकेगा
        = Return is over
        रिटर्न ख़त्म
        = %1 is no longer yours. Enter shows the list.
        %1 अब आपका नहीं। Enter से सूची।
        = Stop inspecting
        जाँच रोकें
        = %1 inspects %2 now. What you did is kept. Enter shows the list.
        अब %1 %2 जाँच रहे हैं। आपका काम बचा है। Enter से सूची।
        """
}
