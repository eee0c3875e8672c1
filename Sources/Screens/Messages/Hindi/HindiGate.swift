// Returns at the gate.

extension Hindi {
    static let gate = """
        = GATE
        गेट
        = Courier
        कूरियर
        = Here
        यहाँ
        = To come
        बाक़ी
        = Gate
        गेट
        = Shows the couriers who bring returns, and what they owe.
        रिटर्न लाने वाले कूरियर और उनका बाक़ी दिखाता है।
        = Check
        जाँचें
        = Shows what is missing before anybody signs; again goes back to scanning.
        दस्तख़त से पहले दिखाता है क्या कम है; फिर दबाने पर स्कैन पर लौटता है।
        = Takes back the parcel that was scanned last.
        पिछला स्कैन पार्सल वापस लेता है।
        = Couriers
        कूरियर
        = Shows the couriers; the hand-over stays open.
        कूरियर दिखाता है; हैंडओवर खुला रहता है।
        = it is signed
        दस्तख़त हो गए
        = nothing to claim
        क्लेम नहीं
        = claim open
        क्लेम खुला
        = claims open
        क्लेम खुले
        = No courier is due
        कोई कूरियर नहीं
        = Type the name of the one who is here, then scan every parcel.
        जो आया है उसका नाम टाइप करें, फिर हर पार्सल स्कैन करें।
        = type the name
        नाम टाइप करें
        = Looking for returns
        रिटर्न खोज रहा है
        = hands over
        सौंप रहा है
        = has to sign
        दस्तख़त करने हैं
        = is awaited
        आना बाक़ी
        = %1 missing from %2
        %2 से %1 नहीं आया
        = %1: claim is too late
        %1: क्लेम की देर हुई
        = %1: claim within %2
        %1: %2 में क्लेम करें
        = %1 to come, %2 over
        %1 बाक़ी, %2 ज़्यादा
        = , %1 on the paper
        , काग़ज़ पर %1
        = %1 announced%2, %3 to come, %4 over
        %1 सूचित%2, %3 बाक़ी, %4 ज़्यादा
        = is %1
        %1 है
        = nobody announced
        किसी ने सूचित नहीं किया
        = %1 missing, %2 over
        %1 कम, %2 ज़्यादा
        = paper says %1
        काग़ज़ पर %1
        = %1 on the paper, %2 here
        काग़ज़ पर %1, यहाँ %2
        = missing %1
        कम %1
        = over %1
        ज़्यादा %1
        = courier
        कूरियर
        = courier's name, or Enter
        कूरियर नाम, या Enter
        = type the courier's name, or Enter for the one that is marked
        कूरियर का नाम टाइप करें, या चुने के लिए Enter
        = scan a parcel
        पार्सल स्कैन करें
        = scan the next parcel, or type how many are on the courier's paper
        अगला पार्सल स्कैन करें, या काग़ज़ पर कितने हैं टाइप करें
        = name
        नाम
        = the courier's name
        कूरियर का नाम
        = the courier signs: type the name; or scan a parcel that turns up
        कूरियर दस्तख़त करे: नाम टाइप करें; या मिला पार्सल स्कैन करें
        = Enter shows the couriers
        Enter से कूरियर
        = Scan every parcel
        हर पार्सल स्कैन
        = By its tracking number, RMA, order or SSCC. F4 when all are here.
        ट्रैकिंग नंबर, RMA, ऑर्डर या SSCC से। सब आ जाएँ तो F4।
        = F4 when all here
        सब यहाँ हों तो F4
        = Courier signs now
        अब दस्तख़त
        = Type the courier's name. F4 goes back to scanning.
        कूरियर का नाम टाइप करें। F4 स्कैन पर लौटता है।
        = It is signed
        दस्तख़त हो गए
        = %1 hands over
        %1 सौंप रहे हैं
        = %1 announced
        %1 सूचित
        = %1 on the paper
        काग़ज़ पर %1
        = scan them all
        सब स्कैन करें
        = Kept aside
        अलग रखा
        = Nobody announced %1; it is kept and listed
        %1 किसी ने सूचित नहीं किया; रखा और सूची में डाला
        = %1 here
        %1 यहाँ
        = %1, %2 to come
        %1, %2 बाक़ी
        = Scan on
        स्कैन जारी रखें
        = F4 when all are here
        सब आ जाएँ तो F4
        = Signed
        दस्तख़त हुए
        = %1 has signed for all
        %1 ने सबके लिए दस्तख़त किए
        = claim
        क्लेम
        = claims
        क्लेम
        = %1 opened
        %1 खुले
        = %1 has signed. Claim what is missing within %2 days
        %1 ने दस्तख़त किए। जो कम है उसका %2 दिन में क्लेम करें
        = within %1 days
        %1 दिन में
        = The last parcel counts no more
        पिछला पार्सल अब नहीं गिना
        = not here
        यहाँ नहीं
        = Paper says %1
        काग़ज़ पर %1
        = %1 are here, %2 of those announced are missing. Look again, then type the courier's name
        %1 यहाँ हैं, सूचित में से %2 कम। फिर देखें, फिर कूरियर का नाम टाइप करें
        = %1 here: look again
        %1 यहाँ: फिर देखें
        = Nothing was brought
        कुछ नहीं लाए
        = All are here
        सब आ गए
        = The courier signs: type the name
        कूरियर दस्तख़त करे: नाम टाइप करें
        = %1 missing
        %1 कम
        = %1 of %2 are here. Look again; the courier's name then opens %3, to be made within %4 days
        %2 में से %1 यहाँ हैं। फिर देखें; कूरियर का नाम तब %3 खोलेगा, %4 दिन के भीतर
        = look again
        फिर देखें
        = Scan the next one
        अगला स्कैन करें
        = %1 is scanned already, counted once. Expected: another parcel.
        %1 स्कैन हो चुका, एक बार गिना। चाहिए: दूसरा पार्सल।
        = scanned already
        स्कैन हो चुका
        = %1 came with hand-over %2 before, as the records say. Expected: a parcel that has not come. Ask a \
        supervisor.
        %1 पहले हैंडओवर %2 में आया, रिकॉर्ड में। चाहिए: जो पार्सल नहीं आया। सुपरवाइज़र से पूछें।
        = it came before
        पहले आ चुका
        = Type how many
        संख्या टाइप करें
        = %1 is no number of parcels. Expected: 1 to %2, as on the courier's paper.
        %1 पार्सल की संख्या नहीं। चाहिए: 1 से %2, जैसे कूरियर के काग़ज़ पर।
        = not %1
        %1 नहीं
        = %1 is to bring it
        %1 को लाना है
        = nobody said who brings it
        किसी ने नहीं बताया कौन लाएगा
        = Type the courier
        कूरियर टाइप करें
        = %1 is a parcel, and %2. Expected: the courier's name, typed.
        %1 पार्सल है, और %2। चाहिए: कूरियर का नाम, टाइप किया।
        = the name first
        पहले नाम
        = Type the name
        नाम टाइप करें
        = A signature needs a name of 2 to 40 letters. Expected: the name of the courier.
        दस्तख़त को 2 से 40 अक्षर का नाम चाहिए। चाहिए: कूरियर का नाम।
        = 2 to 40 letters
        2 से 40 अक्षर
        = Open a new one
        नया खोलें
        = Hand-over %1 is signed and stays as it is. Expected: an open one; Enter shows the couriers.
        हैंडओवर %1 पर दस्तख़त हैं, वैसा ही रहेगा। चाहिए: खुला; Enter से कूरियर।
        = Scan again to keep
        फिर स्कैन: रखें
        = Nobody announced %1. Scan it again to keep it; it is listed as over.
        %1 किसी ने सूचित नहीं किया। रखने को फिर स्कैन करें; ज़्यादा में गिना जाएगा।
        = not announced
        सूचित नहीं
        = %1 was not announced for %2. Scan it again to take it; it is over.
        %1 %2 के लिए सूचित नहीं था। लेने को फिर स्कैन करें; ज़्यादा है।
        = not for %1
        %1 का नहीं
        = Type it again
        फिर टाइप करें
        = Nothing is announced of %1, who was never here. Type the name again to take parcels in.
        %1 का कुछ सूचित नहीं, और वे कभी नहीं आए। पार्सल लेने को नाम फिर टाइप करें।
        = never was here
        कभी नहीं आए
        """
}
